package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.people.NameRules;
import dev.lockstep.web.people.NewPerson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names that somebody has typed or pasted, one a line. Empty lines, and spaces around names, are nothing.
 *
 * @param names in their order
 * @param problems what is wrong, a sentence for each line; empty if nothing is
 */
record NameList(List<String> names, List<String> problems) {

    /** So many at once. */
    static final int MOST = 100;

    /** More sentences help nobody. */
    private static final int MOST_PROBLEMS = 10;

    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");

    NameList {
        names = List.copyOf(names);
        problems = List.copyOf(problems);
    }

    /**
     * Reads them.
     *
     * @param invited the names of those who are invited already
     */
    static NameList read(String typed, Set<String> invited) {
        List<String> names = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        int number = 0;
        for (String line : typed.lines().toList()) {
            number++;
            String name = SPACES.matcher(line).replaceAll(" ").strip();
            if (!name.isEmpty()) {
                names.add(name);
                String problem = problem(name, lines.putIfAbsent(name, number), invited);
                if (!problem.isEmpty()) {
                    problems.add("Line %d: %s".formatted(number, problem));
                }
            }
        }
        return new NameList(names, few(all(names, problems)));
    }

    private static String problem(String name, @Nullable Integer before, Set<String> invited) {
        if (name.length() > NewPerson.MOST_LETTERS) {
            return "a name has at most %d letters; this one has %d.".formatted(NewPerson.MOST_LETTERS, name.length());
        }
        Optional<String> flaw = NameRules.flaw(name);
        if (flaw.isPresent()) {
            return "this name %s. Type it anew.".formatted(flaw.get());
        }
        if (before != null) {
            return "%s stands in line %d already. Add something by which you can tell them apart."
                    .formatted(name, before);
        }
        return invited.contains(name)
                ? "%s is invited already. Make a new link for them below, or add something by which you can tell them apart."
                        .formatted(name)
                : "";
    }

    private static List<String> all(List<String> names, List<String> problems) {
        List<String> all = new ArrayList<>(problems);
        if (names.isEmpty()) {
            all.add("There is no name yet. Type at least one.");
        }
        if (names.size() > MOST) {
            all.addFirst("There are %d names, and at most %d can be invited at once. Send the rest after these."
                    .formatted(names.size(), MOST));
        }
        return all;
    }

    private static List<String> few(List<String> problems) {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        List<String> few = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        few.add("And so in %d more lines.".formatted(problems.size() - MOST_PROBLEMS));
        return few;
    }
}
