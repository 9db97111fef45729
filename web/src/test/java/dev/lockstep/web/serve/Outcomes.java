package dev.lockstep.web.serve;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends of gradings, with text of the test's choice wherever text of a submission may be. */
public final class Outcomes {

    static final String REPLAY_ID = "ls1_AbC-dEf_123";

    private Outcomes() {}

    public static Outcome accepted() {
        return new Outcome.Accepted(List.of(
                new Check("visible-1", Group.VISIBLE, "counts by gate", new CheckResult.Passed()),
                new Check("functional-1", Group.FUNCTIONAL, "refuses too many", new CheckResult.Passed()),
                new Check(
                        "concurrency-1",
                        Group.CONCURRENCY,
                        CheckKind.EVERY_SCHEDULE,
                        "nobody is forgotten",
                        new CheckResult.Passed(Optional.of(new Coverage.Every(1_234))))));
    }

    /** A lost update, shown by an interleaving of two threads. */
    public static Outcome lostUpdate(String text) {
        return lostUpdate(text, Group.VISIBLE);
    }

    /** The same, found by a check of this group. */
    static Outcome lostUpdate(String text, Group group) {
        Finding finding = new Finding.BrokenAssertion(Cause.LOST_UPDATE, text, List.of(frame(text)));
        List<Step> steps = List.of(
                step(1, Step.Kind.READ, "reads " + text, text),
                step(2, Step.Kind.WRITE, "writes " + text, text),
                new Step(1, Step.Kind.FOLDED, "… 3 steps", Optional.empty(), List.of(), Duration.ZERO, true, 3));
        Interleaving interleaving = new Interleaving(
                text, text, List.of(new Lane(1, "A " + text), new Lane(2, "B " + text)), steps, finding);
        Check check = new Check(
                group.label() + "-1",
                group,
                CheckKind.EVERY_SCHEDULE,
                "two are counted " + text,
                new CheckResult.Failed(List.of(finding), Optional.of(interleaving), List.of(REPLAY_ID)));
        Check other = new Check("functional-1", Group.FUNCTIONAL, "counts", new CheckResult.NotRun("others decided"));
        Check last = new Check("concurrency-2", Group.CONCURRENCY, "is seen", new CheckResult.Passed());
        return new Outcome.Rejected(new Reason.Failed(check, finding), List.of(check, other, last));
    }

    private static Step step(int thread, Step.Kind kind, String words, String text) {
        Place place = new Place("Counter", "add", text + ".java", 12);
        return new Step(thread, kind, words, Optional.of(place), List.of("lock " + text), Duration.ZERO, true, 0);
    }

    private static StackTraceElement frame(String text) {
        return new StackTraceElement("Counter", text, "Counter.java", 12);
    }

    public static Outcome doesNotCompile(String text) {
        return new Outcome.Rejected(
                new Reason.Refused(Cause.DOES_NOT_COMPILE, List.of(new SourceProblem(text, 3, 5, text))), List.of());
    }

    public static Outcome fault() {
        return new Outcome.GraderFault(Stage.RUN, "a stack trace with the operator's secret path");
    }
}
