package dev.lockstep.web.http;

import io.javalin.security.RouteRole;

/** Who may use a route. */
public enum Role implements RouteRole {
    /** Whoever can reach the server. */
    EVERYBODY,
    /** Somebody whose drafts and submissions are kept. */
    LEARNER,
    /** Whoever looks after the server. */
    OPERATOR
}
