package dev.lockstep.core.selfcheck.mutants;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.engine.Cause;
import java.util.Optional;

/** What became of a mutant. */
public sealed interface Fate {

    /** The grader rejected it, as it should. */
    record Killed(Cause cause) implements Fate {}

    /** The grader accepted it, and nobody has said why it may: a check is missing, or an argument. */
    record Survived() implements Fate {}

    /**
     * The grader accepted it, and so it should.
     *
     * @param because why the mutant is still correct
     */
    record Argued(String because) implements Fate {}

    /** The grader could not find out. */
    record Unknown(Stage stage, String detail) implements Fate {}

    /** The fate of a mutant with this outcome. */
    static Fate of(Outcome outcome, Optional<String> argument) {
        return switch (outcome) {
            case Outcome.Rejected rejected -> new Killed(rejected.reason().cause());
            case Outcome.Accepted _ -> argument.<Fate>map(Argued::new).orElseGet(Survived::new);
            case Outcome.GraderFault fault -> new Unknown(fault.stage(), fault.detail());
        };
    }
}
