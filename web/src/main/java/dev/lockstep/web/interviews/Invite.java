package dev.lockstep.web.interviews;

import dev.lockstep.web.people.Learner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That somebody may work at an assignment.
 *
 * @param candidate by whom drafts and submissions are kept
 * @param extra what was granted beside the assignment's limit, in sum
 */
public record Invite(
        Learner candidate,
        AssignmentId assignment,
        Instant invitedAt,
        Optional<Instant> revokedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        Duration extra) {

    /** How long they have; empty before they have started. */
    public Optional<CandidateClock> clock(Plan plan, List<Outage> outages) {
        return startedAt.map(start ->
                new CandidateClock(start, plan.timeLimit(), extra, plan.window().closesAt(), outages));
    }
}
