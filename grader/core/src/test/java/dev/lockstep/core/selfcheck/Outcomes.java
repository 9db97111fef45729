package dev.lockstep.core.selfcheck;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.util.List;

/** Outcomes as a grader gives them. */
public final class Outcomes {

    private Outcomes() {}

    public static Outcome accepted() {
        return new Outcome.Accepted(List.of(check(new CheckResult.Passed())));
    }

    public static Outcome rejected(Cause cause) {
        Finding finding = new Finding.BrokenAssertion(cause, "expected 2 but was 1", List.of());
        Check check = check(new CheckResult.Failed(List.of(finding)));
        return new Outcome.Rejected(new Reason.Failed(check, finding), List.of(check));
    }

    public static Outcome refused(Cause cause) {
        SourceProblem problem = new SourceProblem("Counter.java", 3, 5, "no such thing");
        return new Outcome.Rejected(new Reason.Refused(cause, List.of(problem)), List.of());
    }

    private static Check check(CheckResult result) {
        return new Check("concurrency-1", Group.CONCURRENCY, "it holds", result);
    }
}
