package dev.lockstep.web.http;

import java.util.Optional;
import java.util.Set;

/** Knows who somebody is. */
@FunctionalInterface
public interface Visitors {

    /** On one's own machine: whoever can reach the server is the one learner, and looks after the server. */
    Visitors LOCAL =
            _ -> new Visitor(Optional.empty(), "", Set.of(Role.EVERYBODY, Role.SOLVER, Role.LEARNER, Role.OPERATOR));

    /**
     * Whose browser it is.
     *
     * @param session the token in the browser's cookie
     */
    Visitor find(String session);

    /**
     * Whose program it is.
     *
     * @param token as the program has sent it
     */
    default Visitor holder(String token) {
        return Visitor.NOBODY;
    }
}
