package dev.lockstep.web.pages.invited;

import dev.lockstep.core.kata.PublicKata;
import java.util.Optional;

/**
 * What candidates see before they start.
 *
 * @param path of the link that they came by; empty where they are in already
 * @param warmUp on which they may try the editor; empty if there is none, or they are not in yet
 * @param hasStarted whether they go on with what they have begun
 * @param somebody who has signed in with this browser, and would be signed out; mostly empty
 */
public record InvitePage(
        Invitation invitation,
        String path,
        Opening opening,
        Optional<PublicKata> warmUp,
        boolean hasStarted,
        String somebody) {

    /** Whether they have missed it, so that nothing of what was to come does. */
    public boolean isTooLate() {
        return opening == Opening.CLOSED && !hasStarted;
    }
}
