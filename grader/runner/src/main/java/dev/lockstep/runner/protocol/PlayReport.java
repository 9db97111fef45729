package dev.lockstep.runner.protocol;

import dev.lockstep.engine.trace.Position;
import java.util.Optional;

/** What the runner says of a play after some moves. */
public sealed interface PlayReport {

    /**
     * They could be made.
     *
     * @param found what is wrong under the schedule that was played, so far; empty if nothing is
     */
    record Stands(Position position, Optional<CheckReport.Failed> found) implements PlayReport {}

    /** One of the moves is not possible. */
    record Stray(String why) implements PlayReport {}

    /**
     * The check cannot be played with this submission.
     *
     * @param why as a check that is run would say it
     */
    record NotPlayed(CheckReport why) implements PlayReport {}
}
