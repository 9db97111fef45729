package dev.lockstep.core.grading;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.rules.JvmEnds;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Message.ListedCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a kata's tests are, to tell its author what is wrong with them. */
record KataTests(Kata kata) {

    private static final String STARTER = "starter";
    private static final String SUPPLIED = "supplied";

    /** Of {@code HiddenTallyTest$Probe.adds(HiddenTallyTest.java:24)} or {@code HiddenTallyTest.java}. */
    private static final String REST_OF_NAME = "[\\w$]*(\\.[^\\s(]+\\([^)]*\\)|\\.java)?";

    /** Whether a candidate may see this test class. */
    boolean isVisible(String testClass) {
        return holds(kata.visibleTests(), testClass + ".java");
    }

    /** What the compiler says of the tests, the starter and what is supplied together. */
    List<KataProblem> uncompiled(List<SourceProblem> problems) {
        return problems.stream().map(this::uncompiled).toList();
    }

    private KataProblem uncompiled(SourceProblem problem) {
        String folder = problem.file().isEmpty() ? "" : folderOf(problem.file());
        return problem(folder, problem, expectedIn(folder));
    }

    private static String expectedIn(String folder) {
        return switch (folder) {
            case STARTER -> "a starter that compiles";
            case SUPPLIED -> "supplied types that compile";
            default -> "tests that compile against the starter";
        };
    }

    /** What the compiler says of the starter, or of what is supplied, without the tests. */
    List<KataProblem> uncompiledAlone(String folder, List<SourceProblem> problems) {
        return problems.stream()
                .map(problem -> problem(folder, problem, expectedIn(folder) + " without the tests"))
                .toList();
    }

    /** What the compiler says of a file in {@code folder}; with a folder without a name, the file's own tells it. */
    static KataProblem problem(String folder, SourceProblem problem, String expected) {
        String file = Stream.of(folder, problem.file())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("/"));
        return new KataProblem(file, place(problem), problem.message(), expected);
    }

    private static String place(SourceProblem problem) {
        if (problem.line() <= 0) {
            return "";
        }
        return problem.column() <= 0
                ? "line " + problem.line()
                : "line %d, column %d".formatted(problem.line(), problem.column());
    }

    /** What ends the JVM in the midst of a check, in the tests or in what is supplied. */
    List<KataProblem> endings(Classes classes) {
        return JvmEnds.check(classes.byName()).stream()
                .map(problem -> ending(folderOf(problem.file()), problem))
                .toList();
    }

    static KataProblem ending(String folder, SourceProblem problem) {
        return problem(folder, problem, "code that ends by returning or throwing, so that the grader hears of it");
    }

    /** What keeps the checks from being reported. */
    List<KataProblem> unfit(List<ListedCheck> checks) {
        if (checks.isEmpty()) {
            return List.of(new KataProblem(
                    "", "", "no check in visible/ and hidden/", "a @Test, an @EverySchedule or a @Stress"));
        }
        List<KataProblem> problems = new ArrayList<>();
        for (ListedCheck check : checks) {
            if (check.sentence().isBlank()) {
                String file = check.testClass() + ".java";
                problems.add(new KataProblem(
                        folderOf(file) + "/" + file,
                        methodOf(check),
                        "no @DisplayName",
                        "@DisplayName with the property that is checked, in plain English"));
            }
        }
        return problems;
    }

    /** The end of {@code [engine:junit-jupiter]/[class:HiddenTallyTest]/[method:adds()]}. */
    private static String methodOf(ListedCheck check) {
        String id = check.uniqueId();
        return id.substring(id.lastIndexOf(':') + 1).replaceFirst("]$", "");
    }

    /** The same without what would name a hidden test, its methods and its lines. */
    String discreet(String words) {
        String shown = words;
        for (SourceFile file : kata.hiddenTests()) {
            String name = Pattern.quote(file.name().replaceFirst("\\.java$", ""));
            shown = shown.replaceAll("(\\w+//)?" + name + REST_OF_NAME, "a hidden test");
        }
        return shown;
    }

    private String folderOf(String file) {
        if (holds(kata.starter(), file)) {
            return STARTER;
        }
        if (holds(kata.supplied(), file)) {
            return SUPPLIED;
        }
        return holds(kata.visibleTests(), file) ? "visible" : "hidden";
    }

    private static boolean holds(List<SourceFile> files, String name) {
        return files.stream().anyMatch(file -> file.name().equals(name));
    }
}
