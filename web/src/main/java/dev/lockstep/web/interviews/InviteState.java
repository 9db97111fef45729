package dev.lockstep.web.interviews;

import java.time.Instant;

/** How far an invite has come. */
public enum InviteState {
    /** Sent, or about to be; the candidate may begin as soon as it is open. */
    INVITED,
    /** The candidate's clock runs. */
    STARTED,
    /** The candidate has ended, or was ended by the clock. */
    FINISHED,
    /** Somebody has taken it back before the candidate had ended. */
    REVOKED,
    /** It was closed before the candidate began. */
    EXPIRED;

    /**
     * That of one.
     *
     * @param plan of the invite's assignment
     */
    public static InviteState of(Invite invite, Plan plan, Instant now) {
        if (invite.finishedAt().isPresent()) {
            return FINISHED;
        }
        if (invite.revokedAt().isPresent()) {
            return REVOKED;
        }
        if (invite.startedAt().isPresent()) {
            return STARTED;
        }
        return plan.window().isClosed(now, invite.extra()) ? EXPIRED : INVITED;
    }
}
