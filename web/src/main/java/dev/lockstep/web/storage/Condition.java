package dev.lockstep.web.storage;

/** How a database is. */
public enum Condition {
    WELL,

    /** It answers, and keeps nothing more: its disk is full. */
    FULL,

    /** It does not answer. */
    GONE
}
