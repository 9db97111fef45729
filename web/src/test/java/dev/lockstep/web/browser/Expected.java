package dev.lockstep.web.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a player must show at each step, read from an interleaving's JSON by other code than the player's. */
record Expected(
        int index,
        String words,
        Map<String, String> lines,
        List<String> values,
        List<String> locks,
        List<String> waits) {

    /** Of each step that is shown, in their order. */
    static List<Expected> of(String json) {
        JsonNode root = new JsonMapper().readTree(json);
        Map<Integer, String> letters = new LinkedHashMap<>();
        root.path("threads")
                .forEach(
                        thread -> letters.put(thread.path("number").asInt(), Character.toString('A' + letters.size())));
        Map<String, Integer> standing = new TreeMap<>();
        List<Expected> all = new ArrayList<>();
        for (JsonNode step : root.path("steps")) {
            if (!step.path("kind").asString().equals("folded")) {
                stand(standing, letters.getOrDefault(step.path("thread").asInt(), "?"), step);
                all.add(at(step, standing, letters));
            }
        }
        return all;
    }

    /** Whoever does something outside of the submission stands in none of its lines. */
    private static void stand(Map<String, Integer> standing, String letter, JsonNode step) {
        standing.remove(letter);
        if (step.path("place").has("line")) {
            standing.put(letter, step.path("place").path("line").asInt());
        }
    }

    private static Expected at(JsonNode step, Map<String, Integer> standing, Map<Integer, String> letters) {
        Map<String, String> lines = new TreeMap<>();
        standing.forEach((letter, line) -> lines.merge(String.valueOf(line), letter, (a, b) -> a + b));
        List<String> values = new ArrayList<>();
        step.path("values")
                .forEach(value -> values.add(value.path("variable").asString() + " = "
                        + value.path("value").asString()));
        List<String> locks = new ArrayList<>();
        step.path("held").forEach(held -> {
            List<String> names = new ArrayList<>();
            held.path("locks").forEach(lock -> names.add(lock.asString()));
            locks.add(letters.get(held.path("thread").asInt()) + ": " + String.join(", ", names));
        });
        List<String> waits = new ArrayList<>();
        step.path("waits")
                .forEach(wait -> waits.add(letters.get(wait.path("thread").asInt()) + ": "
                        + wait.path("waitsFor").asString()));
        return new Expected(
                step.path("index").asInt(), step.path("words").asString(), lines, values, sorted(locks), sorted(waits));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }
}
