package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.engine.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one outcome of many checks: the finding with the highest-ranking cause is the reason, of equals the first. */
final class Judgement {

    private Judgement() {}

    static Outcome of(List<Check> checks) {
        Optional<Reason.Failed> reason = checks.stream()
                .flatMap(Judgement::reasons)
                .reduce((first, next) -> next.cause().outranks(first.cause()) ? next : first);
        if (reason.isPresent()) {
            return new Outcome.Rejected(reason.get(), checks);
        }
        return checks.stream()
                .filter(check -> !check.passed())
                .findFirst()
                .<Outcome>map(check -> new Outcome.GraderFault(Stage.RUN, unknown(check)))
                .orElseGet(() -> new Outcome.Accepted(checks));
    }

    private static Stream<Reason.Failed> reasons(Check check) {
        return findings(check).stream().map(finding -> new Reason.Failed(check, finding));
    }

    private static List<Finding> findings(Check check) {
        return check.result() instanceof CheckResult.Failed(var findings) ? findings : List.of();
    }

    /** Unknown is neither wrong nor passed. */
    private static String unknown(Check check) {
        return switch (check.result()) {
            case CheckResult.Inconclusive(String why) -> check.id() + " was inconclusive: " + why;
            case CheckResult.NotRun(String why) -> check.id() + " was not run: " + why;
            case CheckResult.Passed _, CheckResult.Failed _ -> throw new IllegalStateException("neither is unknown");
        };
    }
}
