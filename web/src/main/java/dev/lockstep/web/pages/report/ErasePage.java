package dev.lockstep.web.pages.report;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Invite;

/**
 * Asks whether a candidate's data is to be deleted.
 *
 * @param problem why it was not done; empty before it was tried
 */
public record ErasePage(Assignment assignment, Invite invite, String problem) {

    /** The beginning of all addresses of the candidate. */
    public String path() {
        return Desk.path(assignment) + "/candidates/" + invite.candidate().id().text();
    }
}
