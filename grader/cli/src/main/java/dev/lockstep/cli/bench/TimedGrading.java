package dev.lockstep.cli.bench;

import dev.lockstep.core.grading.Grader;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.report.JsonReport;
import dev.lockstep.core.report.Report;
import dev.lockstep.core.submission.Submission;
import java.util.Optional;
import java.util.function.Supplier;

/** The work of the command {@code grade}, done and timed inside this JVM. */
final class TimedGrading {

    private final Workbench workbench;

    TimedGrading(Workbench workbench) {
        this.workbench = workbench;
    }

    /** With the program's own grader, which is opened first. */
    Split measure(Entrant entrant) throws BenchFailedException {
        return measure(entrant, () -> workbench.graders().apply(workbench.cache()));
    }

    /** With the grader that is opened first. */
    Split measure(Entrant entrant, Supplier<Grader> open) throws BenchFailedException {
        SplitTimer timer = new SplitTimer(System::nanoTime);
        Kata kata = load(entrant.kata().id());
        Submission submission = Sources.of(entrant);
        Outcome outcome = open.get().grade(kata, submission, timer);
        long graded = timer.now();
        JsonReport.render(Report.of(kata.facts(), outcome, submission.files(), Optional.empty()));
        long reported = timer.now();
        return timer.split(functionalChecks(entrant, outcome), graded, reported);
    }

    private Kata load(String id) throws BenchFailedException {
        return workbench
                .katas()
                .get()
                .find(id)
                .orElseThrow(() -> new BenchFailedException(
                        "The kata %s is gone. Leave the katas alone while they are measured.".formatted(id)));
    }

    private static int functionalChecks(Entrant entrant, Outcome outcome) throws BenchFailedException {
        return switch (outcome) {
            case Outcome.Accepted accepted -> functionalChecks(accepted);
            case Outcome.Rejected rejected when !entrant.right() -> functionalChecks(rejected);
            case Outcome.Rejected rejected ->
                throw unexpected(entrant, "was rejected: " + rejected.reason().cause());
            case Outcome.GraderFault(var stage, var detail, var _) ->
                throw unexpected(entrant, "could not be graded (%s): %s".formatted(stage, detail));
        };
    }

    private static int functionalChecks(Outcome.Judged judged) {
        return (int) judged.checks().stream()
                .filter(check -> check.group() != Group.CONCURRENCY)
                .count();
    }

    private static BenchFailedException unexpected(Entrant entrant, String what) {
        return new BenchFailedException(
                "The solution %s of %s %s. It was expected to be graded without trouble; the command \"check %s\" says more."
                        .formatted(
                                entrant.name(),
                                entrant.kata().id(),
                                what,
                                entrant.kata().id()));
    }
}
