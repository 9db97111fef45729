package dev.lockstep.engine.simulation;

/** A kind of step other than reading and writing a variable. */
public enum Happening {
    ENTER_MONITOR,
    EXIT_MONITOR,
    WAIT,
    WAKE_FROM_WAIT,
    WAKE_SPURIOUSLY,
    NOTIFY,
    NOTIFY_NOBODY,
    NOTIFY_ALL,
    PARK,
    UNPARK,
    START,
    JOIN,
    JOINED,
    SLEEP,
    INTERRUPT,
    YIELD,
    CALL,
    TIME_PASSES,
    TIMER_FIRES_EARLY,
    TIMED_OUT,
    INITIALISE_CLASS,
    LOCKED,
    UNLOCKED,
    WEAK_FAILURE,
    WRITE_DELAYED,
    WRITE_ARRIVES
}
