package dev.lockstep.core.grading;

import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataLoader;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.sandbox.ContainerSandbox;
import dev.lockstep.core.sandbox.container.OwnContainers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * A grading line that attacks are made on.
 *
 * <p>The hidden tests of the katas that they are for are marked: in a string and a comment, most of them in a class name, too. No
 * report may show the mark.
 */
final class AttackedLine {

    private static final String MARK = "q7x";

    private final GradingLine line;
    private final TracesOnMachine traces;

    private AttackedLine(GradingLine line, TracesOnMachine traces) {
        this.line = line;
        this.traces = traces;
    }

    /** Finds what is there at present. */
    @FunctionalInterface
    private interface TracesOnMachine {
        Traces now() throws IOException;
    }

    /** The one with the embedded sandbox. */
    static AttackedLine inProcesses() {
        return new AttackedLine(GradingWorld.LINE, Traces::now);
    }

    /** One with the sandbox of containers. */
    static AttackedLine in(ContainerSandbox sandbox) {
        OwnContainers containers = OwnContainers.find();
        return new AttackedLine(
                new GradingLine(sandbox, GradingWorld.CACHE), () -> Traces.now().with(containers.ids()));
    }

    /**
     * Grades an attack.
     *
     * @param folder where it is written to
     * @return in words, what is otherwise than the attack declares; empty if nothing is
     */
    List<String> differences(Attack attack, Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("Tally.java"), attack.source());
        return differences(() -> told(attack, file));
    }

    /** What is otherwise after an attack of any kind: what it tells by itself, and what it leaves behind. */
    List<String> differences(Callable<List<String>> attack) throws Exception {
        Traces before = traces.now();
        List<String> differences = new ArrayList<>(attack.call());
        differences.addAll(traces.now().since(before));
        return differences;
    }

    private List<String> told(Attack attack, Path file) {
        Kata kata = kata(attack.kata());
        Outcome outcome = GradingWorld.grade(line, kata, file);
        List<String> differences = new ArrayList<>();
        if (!GradingWorld.summary(outcome).equals(attack.outcome())) {
            differences.add("expected %s, got %s".formatted(attack.outcome(), outcome));
        }
        String reports = AllReports.of(kata, outcome);
        attack.phrases().stream()
                .filter(phrase -> !reports.contains(phrase))
                .map(phrase -> "\"%s\" is missing in %s".formatted(phrase, reports))
                .forEach(differences::add);
        if (reports.toLowerCase(Locale.ROOT).contains(MARK)) {
            differences.add("\"%s\" is shown by %s".formatted(MARK, reports));
        }
        return differences;
    }

    /** In words, what is otherwise if a correct submission is graded; empty if nothing is. */
    List<String> differencesOfACorrectOne() {
        Path correct = GradingWorld.resource("golden/correct/Tally.java");
        Outcome outcome = GradingWorld.grade(line, kata("guarded-tally"), correct);
        return GradingWorld.summary(outcome).equals("AC")
                ? List.of()
                : List.of("a correct submission afterwards: expected AC, got " + outcome);
    }

    private static Kata kata(String name) {
        try {
            return new KataLoader().load(GradingWorld.resource("katas/" + name));
        } catch (BrokenKataException e) {
            throw new IllegalStateException(e);
        }
    }
}
