package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.grading.ScriptedSandbox.Script;
import dev.lockstep.core.kata.Limits;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.engine.Cause;
import dev.lockstep.runner.protocol.Classes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One run of a kata's checks in processes that follow scripts; whatever came of it, every process must be closed. */
final class ScriptedRun {

    static final Limits LIMITS = new Limits(64, Duration.ofSeconds(60), Duration.ofSeconds(120), 32, 16);

    private static final Classes NOTHING = new Classes(Map.of());

    private final ScriptedSandbox sandbox;
    private final List<String> progress = new ArrayList<>();
    private final List<String> explored = new ArrayList<>();
    private final Outcome outcome;

    private ScriptedRun(List<PlannedCheck> checks, List<Script> scripts) {
        sandbox = new ScriptedSandbox(scripts);
        outcome = run(new PreparedKata(NOTHING, NOTHING, checks));
        assertTrue(sandbox.allClosed(), () -> "a process was left open after " + outcome);
    }

    /** Runs checks 0 to {@code checks - 1}. */
    static ScriptedRun of(int checks, Script... scripts) {
        return new ScriptedRun(plan(checks), List.of(scripts));
    }

    /** Runs one check of each kind, numbered in their order. */
    static ScriptedRun of(List<CheckKind> kinds, Script... scripts) {
        return new ScriptedRun(plan(kinds), List.of(scripts));
    }

    static List<PlannedCheck> plan(int checks) {
        return plan(Collections.nCopies(checks, CheckKind.ONCE));
    }

    private static List<PlannedCheck> plan(List<CheckKind> kinds) {
        return IntStream.range(0, kinds.size())
                .mapToObj(i -> new PlannedCheck(
                        "functional-" + i, Group.FUNCTIONAL, kinds.get(i), "property " + i, "test " + i))
                .toList();
    }

    private Outcome run(PreparedKata kata) {
        GradingListener listener = new GradingListener() {
            @Override
            public void checks(int done, int total) {
                progress.add(done + " of " + total);
            }

            @Override
            public void explored(long schedules) {
                explored.add(schedules + " schedules");
            }

            @Override
            public void within(double part) {
                explored.add(part + " of a check");
            }
        };
        try (CheckProcesses processes = CheckProcesses.start(sandbox, LIMITS)) {
            return new CheckRun(kata, NOTHING, new ReplayIds("scripted", NOTHING, NOTHING), processes, listener)
                    .outcome();
        }
    }

    Outcome outcome() {
        return outcome;
    }

    Verdict verdict() {
        return outcome.verdict();
    }

    /** What the listener heard. */
    List<String> progress() {
        return progress;
    }

    /** What the listener heard of schedules. */
    List<String> explored() {
        return explored;
    }

    /** For each process that was given a job: which tests it was to run. */
    List<List<String>> jobs() {
        return sandbox.jobs().stream().map(job -> job.checks()).toList();
    }

    /** For each process that was given a job: how many of its tests were second opinions. */
    List<Integer> opinions() {
        return sandbox.jobs().stream().map(job -> job.opinions()).toList();
    }

    /** For each process that was given a job: whether what it says counts even if its patience ends. */
    List<Boolean> lasts() {
        return sandbox.jobs().stream().map(job -> job.patience().last()).toList();
    }

    List<ProcessLimits> limits() {
        return sandbox.limits();
    }

    Cause cause() {
        return reason().cause();
    }

    Reason.Failed reason() {
        return assertInstanceOf(
                Reason.Failed.class,
                assertInstanceOf(Outcome.Rejected.class, outcome).reason());
    }

    /** What came of check {@code number}. */
    CheckResult result(int number) {
        return assertInstanceOf(Outcome.Judged.class, outcome)
                .checks()
                .get(number)
                .result();
    }

    /** The detail of the fault that the outcome must be. */
    String fault() {
        Outcome.GraderFault fault = assertInstanceOf(Outcome.GraderFault.class, outcome);
        assertEquals(Stage.RUN, fault.stage(), fault::toString);
        return fault.detail();
    }
}
