package dev.lockstep.web.work;

/** What the database calls the state of a submission. */
public enum Phase {
    QUEUED,
    RUNNING,
    DONE,
    CANCELLED,
    FAULTED
}
