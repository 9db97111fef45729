package dev.lockstep.web.pages.invited;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.CandidateClock;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.people.LearnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A candidate's interview, as it is at one moment.
 *
 * @param clock empty before they have started
 */
record Sitting(Invite invite, Assignment assignment, Optional<CandidateClock> clock, Instant now) {

    /** How far it has come. */
    enum Stage {
        BEFORE,
        WORKING,
        /** The time is up; what was typed before may still arrive. */
        GRACE,
        OVER
    }

    Stage stage() {
        if (invite.finishedAt().isPresent()) {
            return Stage.OVER;
        }
        return clock.map(time -> switch (time.phase(now)) {
                    case WORKING -> Stage.WORKING;
                    case GRACE -> Stage.GRACE;
                    case OVER -> Stage.OVER;
                })
                .orElse(Stage.BEFORE);
    }

    /** Whether they could start now. */
    Opening opening() {
        if (plan().window().isNotOpenYet(now)) {
            return Opening.NOT_YET;
        }
        return plan().window().isClosed(now, invite.extra()) ? Opening.CLOSED : Opening.OPEN;
    }

    LearnerId candidate() {
        return invite.candidate().id();
    }

    Plan plan() {
        return assignment.plan();
    }

    /** How much time is left; zero if none runs. */
    Duration left() {
        return clock.map(time -> time.left(now)).orElse(Duration.ZERO);
    }

    /** How long what was typed before the end may still arrive; zero if not any more. */
    Duration graceLeft() {
        Duration left = clock.map(time -> Duration.between(now, time.endsAt().plus(CandidateClock.GRACE)))
                .orElse(Duration.ZERO);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
