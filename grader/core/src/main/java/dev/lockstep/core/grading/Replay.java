package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;

/** What came of running a schedule again. */
public sealed interface Replay {

    /**
     * It shows its finding.
     *
     * @param shown the finding, and the check with the interleaving
     */
    record Shown(Reason.Failed shown) implements Replay {

        public Check check() {
            return shown.check();
        }
    }

    /**
     * It was made for something else than what is here.
     *
     * @param why and what to do about it
     */
    record Refused(String why) implements Replay {}

    /** The grader could not run it. */
    record Fault(Outcome.GraderFault fault) implements Replay {}
}
