package dev.lockstep.engine.simulation;

/** What a schedule decides besides which thread goes on. */
public enum Choice {
    /** Which thread of a wait set a {@code notify} wakes. */
    NOTIFIED_THREAD,
    /** Whether a wait, an await or a park ends by itself: 1 if it does. */
    SPURIOUS_WAKE_UP,
    /** Whether the next timer fires although threads could still run: 1 if it does. */
    EARLY_TIMER,
    /** Whether a weak compare-and-set fails although it need not: 1 if it does. */
    WEAK_FAILURE,
    /** For how long a write stays in its thread's store buffer: not at all if 0. */
    LATE_WRITE
}
