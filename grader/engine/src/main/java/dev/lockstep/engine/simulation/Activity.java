package dev.lockstep.engine.simulation;

/** What a simulated thread is doing, as far as the scheduler cares. */
public enum Activity {
    /** Runs, or could. */
    RUNNING,
    /** About to enter a monitor, or to come back to it after waiting; can go on while the monitor is free. */
    ENTERING,
    /** In the wait set of a monitor. */
    WAITING,
    /** Parked by {@code LockSupport}. */
    PARKED,
    /** Asleep until its deadline. */
    SLEEPING,
    /** Waits for another thread's end. */
    JOINING,
    /** Waits until another thread can get no further by itself. */
    SETTLING,
    /** Has ended. */
    ENDED
}
