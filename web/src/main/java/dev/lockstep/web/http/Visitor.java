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

    /** Somebody whom nobody can look up at present: pages lead them where most people begin, and nothing is answered by that. */
    static final Visitor UNKNOWN = new Visitor(Optional.empty(), "", Set.of(Role.EVERYBODY, Role.SOLVER));

    public Visitor {
        roles = Set.copyOf(roles);
    }

    /** Whether they may use what is for this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
