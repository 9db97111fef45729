package dev.lockstep.web.http;

import io.javalin.security.RouteRole;

/** Who may use a route. */
public enum Role implements RouteRole {
    /** Whoever can reach the server. */
    EVERYBODY,
    /** Somebody whose drafts and submissions are kept: a learner, or a candidate. */
    SOLVER,
    /** Somebody who solves what katas they like. */
    LEARNER,
    /** Somebody who was invited to solve some katas in a limited time. */
    CANDIDATE,
    /** Somebody who has signed in, with a password that they can change. */
    ACCOUNT,
    /** Somebody who assigns katas to others. */
    INTERVIEWER,
    /** Somebody who says who may do what. */
    ADMIN,
    /** Whoever looks after the server. */
    OPERATOR,
    /** A program with a token by which it may read. */
    READ_TOKEN,
    /** A program with a token by which it may read and change. */
    WRITE_TOKEN;

    /** Whether routes for it are answered to whoever sends a token, and to no browser's session. */
    boolean isForPrograms() {
        return this == READ_TOKEN || this == WRITE_TOKEN;
    }
}
