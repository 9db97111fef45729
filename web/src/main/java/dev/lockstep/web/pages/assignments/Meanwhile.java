package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.work.Katas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells somebody who wants to change an assignment what others have made of it meanwhile. */
final class Meanwhile {

    private static final List<String> FIELDS =
            List.of(PlanForm.TITLE, PlanForm.MINUTES, PlanForm.OPENS, PlanForm.CLOSES, PlanForm.ZONE);
    private static final Map<String, String> WORDS = Map.of(
            PlanForm.TITLE, "title",
            PlanForm.MINUTES, "time limit in minutes",
            PlanForm.OPENS, "opening time",
            PlanForm.CLOSES, "closing time",
            PlanForm.ZONE, "time zone");

    private Meanwhile() {}

    /** A sentence for each field in which the assignment is different from what was typed; there may be none. */
    static List<String> differences(PlanForm now, PlanForm typed, Katas katas) {
        List<String> differences = new ArrayList<>();
        for (String field : FIELDS) {
            String there = now.form().typed(field);
            if (!there.equals(typed.form().typed(field).strip())) {
                differences.add(sentence(field, there));
            }
        }
        if (!now.katas().equals(typed.katas())) {
            differences.add(
                    now.katas().stream().map(katas::title).collect(Collectors.joining(", ", "Its katas are: ", ".")));
        }
        if (!now.shown().equals(typed.shown())) {
            differences.add(shown(now));
        }
        return differences;
    }

    private static String sentence(String field, String there) {
        String words = WORDS.getOrDefault(field, field);
        return there.isEmpty() ? "It has no %s.".formatted(words) : "Its %s is “%s”.".formatted(words, there);
    }

    private static String shown(PlanForm now) {
        return now.shown().isEmpty()
                ? "Candidates may see nothing besides."
                : now.shown().stream()
                        .sorted()
                        .map(PlanForm::words)
                        .collect(Collectors.joining("; ", "Candidates may see: ", "."));
    }
}
