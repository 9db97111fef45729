package dev.lockstep.web.http;

import dev.lockstep.web.people.LearnerId;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever asks, as far as the server knows them.
 *
 * @param id whose drafts and submissions are shown; empty if nobody has signed in
 * @param name as it is shown; hostile text
 * @param roles what they may use
 */
public record Visitor(Optional<LearnerId> id, String name, Set<Role> roles) {

    /** Somebody of whom nothing is known. */
    public static final Visitor NOBODY = new Visitor(Optional.empty(), "", Set.of(Role.EVERYBODY));

    public Visitor {
        roles = Set.copyOf(roles);
    }

    /** Whether they may use what is for this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
