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

    private final List<Check> checks;
    private final SecondOpinion stress;

    private Judgement(List<Check> checks) {
        this.checks = checks;
        this.stress = new SecondOpinion(checks);
    }

    static Outcome of(List<Check> checks) {
        return new Judgement(checks).outcome();
    }

    private Outcome outcome() {
        return rejection().or(this::contradiction).or(this::unknown).orElseGet(() -> new Outcome.Accepted(checks));
    }

    private Optional<Outcome> rejection() {
        return reasons()
                .filter(reason -> !stress.isDecidedBySchedules(reason.check(), reason.finding()))
                .reduce((first, next) -> next.cause().outranks(first.cause()) ? next : first)
                .map(reason -> new Outcome.Rejected(reason, checks));
    }

    /** Schedules accept what stress does not. */
    private Optional<Outcome> contradiction() {
        return reasons()
                .findFirst()
                .map(reason -> new Outcome.GraderFault(
                        Stage.DISAGREEMENT,
                        "%s, on real threads, showed %s, which no schedule of the other checks did: %s"
                                .formatted(reason.check().id(), reason.cause(), reason.finding()),
                        checks));
    }

    private Stream<Reason.Failed> reasons() {
        return checks.stream()
                .flatMap(check -> findings(check).stream().map(finding -> new Reason.Failed(check, finding)));
    }

    private static List<Finding> findings(Check check) {
        return check.result() instanceof CheckResult.Failed(var findings, var _, var _) ? findings : List.of();
    }

    /** Unknown is neither wrong nor passed; but where all schedules accept, stress may say nothing. */
    private Optional<Outcome> unknown() {
        return checks.stream()
                .filter(check -> !check.passed() && !stress.isDispensable(check))
                .findFirst()
                .map(check -> new Outcome.GraderFault(Stage.RUN, unknown(check)));
    }

    private static String unknown(Check check) {
        return switch (check.result()) {
            case CheckResult.Inconclusive(String why) -> check.id() + " was inconclusive: " + why;
            case CheckResult.NotRun(String why) -> check.id() + " was not run: " + why;
            case CheckResult.Passed _, CheckResult.Failed _ -> throw new IllegalStateException("neither is unknown");
        };
    }
}
