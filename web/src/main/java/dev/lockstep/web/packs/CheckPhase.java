package dev.lockstep.web.packs;

/** The states of a self-check as the database has them. */
public enum CheckPhase {
    /** It waits, or goes on. */
    CHECKING,
    /** Everything is as declared. */
    GREEN,
    /** Something is wrong. */
    WRONG,
    /** The grader could not find out. */
    UNKNOWN
}
