package dev.lockstep.core.submission;

import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names that files have in a submission, given the names under which they were sent. */
sealed interface FileNames {

    /**
     * Every file has its name.
     *
     * @param names by the name as sent
     */
    record Assigned(Map<String, String> names) implements FileNames {}

    /**
     * Some cannot be named, or are missing.
     *
     * @param problems at least one
     */
    record Refused(List<SourceProblem> problems) implements FileNames {}

    int LONGEST_SHOWN = 200;

    /** Java ignores some characters within a name, which nobody sees; a file has none of them. */
    Pattern JAVA_FILE = Pattern.compile(
            "\\p{javaJavaIdentifierStart}[\\p{javaJavaIdentifierPart}&&\\P{javaIdentifierIgnorable}]*\\.java");

    Pattern SEPARATOR = Pattern.compile("[/\\\\]");

    /**
     * Names the files that were sent.
     *
     * @param sent at least one
     * @param required the names that the kata asks for
     */
    static FileNames assign(List<String> sent, List<String> required) {
        if (sent.size() == 1 && required.size() == 1) {
            // There is no doubt what it is meant to be, and many people call it Solution.java.
            return new Assigned(Map.of(sent.getFirst(), required.getFirst()));
        }
        var names = new TreeMap<String, String>();
        sent.forEach(asSent -> names.put(asSent, withoutFolders(asSent)));
        var problems = new ArrayList<SourceProblem>();
        problems.addAll(oddNames(names));
        problems.addAll(doubleNames(names));
        problems.addAll(missing(names, required));
        return problems.isEmpty() ? new Assigned(names) : new Refused(problems);
    }

    static String withoutFolders(String name) {
        return SEPARATOR.splitAsStream(name).reduce("", (_, last) -> last);
    }

    private static List<SourceProblem> oddNames(Map<String, String> names) {
        var problems = new ArrayList<SourceProblem>();
        names.forEach((asSent, name) -> {
            if (name.equals("module-info.java")) {
                problems.add(problem(asSent, "A submission is not a module. Leave module-info.java out."));
            } else if (!JAVA_FILE.matcher(name).matches()) {
                problems.add(problem(
                        asSent,
                        "\"" + shown(name) + "\" is no name for a Java file. Name it after its class: Counter.java."));
            }
        });
        return problems;
    }

    /** Names that differ only in upper and lower case count as the same: on some machines their files do. */
    private static List<SourceProblem> doubleNames(Map<String, String> names) {
        var problems = new ArrayList<SourceProblem>();
        var first = new TreeMap<String, String>();
        names.forEach((asSent, name) -> {
            var other = first.putIfAbsent(name.toLowerCase(Locale.ROOT), asSent);
            if (other != null) {
                problems.add(problem(
                        asSent,
                        shown(other) + " and " + shown(asSent)
                                + " have the same name, and folders do not count. Rename one of them."));
            }
        });
        return problems;
    }

    private static List<SourceProblem> missing(Map<String, String> names, List<String> required) {
        return required.stream()
                .filter(file -> !names.containsValue(file))
                .map(file -> problem("", missing(file, names)))
                .toList();
    }

    private static String missing(String file, Map<String, String> names) {
        for (var name : names.values()) {
            if (name.equalsIgnoreCase(file)) {
                return "The kata asks for a file " + file + "; found was " + shown(name) + ". Rename it.";
            }
        }
        var found = names.values().stream().map(FileNames::shown).collect(Collectors.joining(", "));
        return "The kata asks for a file " + file + "; found: " + found + ". Add it, or rename the file that it is.";
    }

    /** A name as it may stand in a message: whoever sends files gives them any names. */
    static String shown(String name) {
        return Printable.brief(name, LONGEST_SHOWN);
    }

    private static SourceProblem problem(String file, String message) {
        return new SourceProblem(shown(file), 0, 0, message);
    }
}
