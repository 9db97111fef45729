package dev.lockstep.web.http;

import java.util.Set;

/** Knows who somebody is. */
@FunctionalInterface
public interface Visitors {

    /** On one's own machine: whoever can reach the server is the one learner, and looks after the server. */
    Visitors LOCAL = _ -> Set.of(Role.EVERYBODY, Role.LEARNER, Role.OPERATOR);

    /**
     * What the browser of this session may do.
     *
     * @param session the token in the browser's cookie
     */
    Set<Role> roles(String session);
}
