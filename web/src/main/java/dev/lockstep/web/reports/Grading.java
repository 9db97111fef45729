package dev.lockstep.web.reports;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of grading something once.
 *
 * @param cause empty if it was accepted, or the grader's fault
 * @param sentence says what was seen; may have words of the submission in it
 * @param score in points of 100; empty for a run of the visible tests and for a grader's fault
 */
public record Grading(
        Verdict verdict,
        Optional<Cause> cause,
        String sentence,
        OptionalInt score,
        Version version,
        Instant at,
        Evidence evidence) {

    /** Whether it says something about the code. */
    public boolean isJudged() {
        return verdict != Verdict.IE;
    }

    public boolean isAccepted() {
        return verdict == Verdict.AC;
    }
}
