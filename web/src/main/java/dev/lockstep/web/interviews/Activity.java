package dev.lockstep.web.interviews;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.people.LearnerId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a candidate has done for one kata.
 *
 * @param kata its id
 * @param lastAt when they wrote or sent something last
 * @param runs how often they have run the visible tests
 * @param submissions how often they have submitted
 * @param latest how the latest submission stands; empty if there is none
 */
public record Activity(
        LearnerId candidate, String kata, Instant lastAt, int runs, int submissions, Optional<Standing> latest) {

    /** How a submission stands. */
    public sealed interface Standing {

        /** It waits, or is being graded. */
        record UnderWay() implements Standing {}

        /**
         * There is a verdict.
         *
         * @param cause empty if it is accepted, or the grader's fault
         */
        record Judged(Verdict verdict, Optional<Cause> cause, Instant at) implements Standing {}

        /** Somebody wanted it to end before it was graded. */
        record Cancelled() implements Standing {}
    }

    /** The same as part of what was done for that kata, of which this may be all. */
    Activity and(Activity more) {
        return new Activity(
                candidate,
                kata,
                lastAt.isAfter(more.lastAt) ? lastAt : more.lastAt,
                runs + more.runs,
                submissions + more.submissions,
                latest.or(more::latest));
    }
}
