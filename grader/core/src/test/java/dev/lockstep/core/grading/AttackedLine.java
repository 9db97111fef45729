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

/**
 * A grading line that attacks are made on, and the kata that they are for.
 *
 * <p>The hidden tests of this kata are marked: in a class name, a string and a comment. No report may show the mark.
 */
final class AttackedLine {

    private static final String MARK = "q7x";

    private final GradingLine line;
    private final TracesOnMachine traces;
    private final Kata kata;

    private AttackedLine(GradingLine line, TracesOnMachine traces) {
        this.line = line;
        this.traces = traces;
        try {
            kata = new KataLoader().load(GradingWorld.resource("katas/guarded-tally"));
        } catch (BrokenKataException e) {
            throw new IllegalStateException(e);
        }
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
    List<String> differences(Attack attack, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Tally.java"), attack.source());
        List<String> differences = new ArrayList<>();
        Traces before = traces.now();
        Outcome outcome = GradingWorld.grade(line, kata, file);
        Traces after = traces.now();
        if (!GradingWorld.summary(outcome).equals(attack.outcome())) {
            differences.add("expected %s, got %s".formatted(attack.outcome(), outcome));
        }
        String reports = AllReports.of(kata, outcome);
        if (!reports.contains(attack.phrase())) {
            differences.add("\"%s\" is missing in %s".formatted(attack.phrase(), reports));
        }
        if (reports.toLowerCase(Locale.ROOT).contains(MARK)) {
            differences.add("\"%s\" is shown by %s".formatted(MARK, reports));
        }
        if (!before.equals(after)) {
            differences.add("before it was %s, and after it %s".formatted(before, after));
        }
        return differences;
    }

    /** Verdict and cause of a correct submission. */
    String verdictOfACorrectOne() {
        return GradingWorld.summary(GradingWorld.grade(line, kata, GradingWorld.resource("golden/correct/Tally.java")));
    }
}
