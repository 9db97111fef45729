package dev.lockstep.core.selfcheck;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.outcome.Verdict;
import java.util.function.Predicate;

/** What the grader must answer to one folder of source files. */
sealed interface Claim {

    /** It compiles, keeps the contract's shape, and is wrong. */
    record IsAStarter() implements Claim {}

    record IsAccepted() implements Claim {}

    record IsRejected(Expectation expectation) implements Claim {}

    /** The claim in words. */
    default String declared() {
        return switch (this) {
            case IsAStarter() -> "a rejection other than CE: a starter compiles, and is wrong";
            case IsAccepted() -> "AC";
            case IsRejected(Expectation expected) -> expected.verdict() + " " + expected.cause();
        };
    }

    /** Holds the grader's answer against the claim. */
    default ItemResult judge(Outcome outcome) {
        return switch (outcome) {
            case Outcome.GraderFault(Stage stage, String detail, var _) -> new ItemResult.Fault(stage, detail);
            case Outcome.Judged judged -> {
                String seen = Evidence.words(judged);
                yield holds(judged) ? new ItemResult.AsDeclared(seen) : new ItemResult.Wrong(seen, declared());
            }
        };
    }

    private boolean holds(Outcome.Judged outcome) {
        return switch (this) {
            case IsAStarter() -> isRejected(outcome, reason -> Verdict.of(reason.cause()) != Verdict.CE);
            case IsAccepted() -> outcome instanceof Outcome.Accepted;
            case IsRejected(Expectation expected) -> isRejected(outcome, reason -> reason.cause() == expected.cause());
        };
    }

    private static boolean isRejected(Outcome.Judged outcome, Predicate<Reason> as) {
        return switch (outcome) {
            case Outcome.Accepted _ -> false;
            case Outcome.Rejected rejected -> as.test(rejected.reason());
        };
    }
}
