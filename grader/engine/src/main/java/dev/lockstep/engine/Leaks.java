package dev.lockstep.engine;

/** Which threads a test may leave behind. */
public enum Leaks {
    /** None: every thread that was started has to end. */
    NONE,
    /** Daemon threads, virtual ones among them, as long as they only wait: they do not keep a program from ending. */
    DAEMONS,
    /** Any. */
    ANY
}
