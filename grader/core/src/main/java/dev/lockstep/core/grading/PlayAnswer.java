package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.engine.trace.Position;
import java.util.Optional;

/** What came of the moves of somebody who plays the scheduler. Nothing of it is a verdict. */
public sealed interface PlayAnswer {

    /**
     * The moves were made.
     *
     * @param found what is wrong under the schedule that was played, with its replay ids; empty if nothing is so far
     */
    record Stands(Position position, Optional<CheckResult.Failed> found) implements PlayAnswer {}

    /** The submission may not run. */
    record Refused(Outcome.Rejected outcome) implements PlayAnswer {}

    /**
     * There is no such check to be played, or one of the moves is not possible.
     *
     * @param why and what to do about it
     */
    record Stray(String why) implements PlayAnswer {}

    /**
     * The moves were not made: it takes too much, or too many others play.
     *
     * @param why and what to do about it
     */
    record NotNow(String why) implements PlayAnswer {}

    /**
     * The grader could not do it.
     *
     * @param detail for whoever looks after the grader
     */
    record Fault(String detail) implements PlayAnswer {}
}
