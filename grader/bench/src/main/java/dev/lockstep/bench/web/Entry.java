package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import dev.lockstep.cli.bench.Entrant;
import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is submitted again and again: a kata and a solution that has to be accepted.
 *
 * @param files texts by name
 */
record Entry(String kata, Map<String, String> files) {

    private static final String KATA = "race-free-counter";
    private static final String ENDING = ".java";

    Entry {
        files = Map.copyOf(files);
    }

    /** The one that is measured, with the solution that {@code bench latency} takes. */
    static Entry in(Path home) throws IOException, BenchFailedException {
        Kata kata = Catalogue.scan(List.of(home.resolve("katas")))
                .find(KATA)
                .orElseThrow(() -> new BenchFailedException(
                        "There is no kata %s in %s, with which servers are measured.".formatted(KATA, home)));
        return new Entry(KATA, sources(Entrant.of(kata).path()));
    }

    private static Map<String, String> sources(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(ENDING)).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    /** The address of its page. */
    String page() {
        return "/katas/" + kata;
    }

    /** What a page sends to have it graded. */
    String json() {
        return json(files);
    }

    /** What a page sends while somebody types: with a mistake, and different each time. */
    String jsonWithMistake(int keystroke) {
        Map<String, String> typed = new TreeMap<>(files);
        typed.computeIfPresent(typed.keySet().iterator().next(), (_, text) -> text + mistake(keystroke));
        return json(typed);
    }

    /** The same solution, and different each time. */
    Map<String, String> commented(int time) {
        Map<String, String> written = new TreeMap<>(files);
        written.computeIfPresent(written.keySet().iterator().next(), (_, text) -> text + "%n// %d%n".formatted(time));
        return written;
    }

    /** What no compiler lets pass, in a line of its own. */
    private static String mistake(int keystroke) {
        return "%nclass Mistake { int number = \"keystroke %d\"; }%n".formatted(keystroke);
    }

    private static String json(Map<String, String> files) {
        return JsonMapper.shared().writeValueAsString(Map.of("files", files));
    }
}
