package dev.lockstep.web.interviews;

/** What came of a wish to change an assignment. */
public enum Edit {
    /** It is changed. */
    DONE,
    /** It is not theirs to change, or not there. */
    NOT_THEIRS,
    /** Somebody else has changed it since it was looked at; it is as they have left it. */
    CHANGED_MEANWHILE,
    /** The katas would be others, and somebody has begun; it is as it was. */
    KATAS_STAY
}
