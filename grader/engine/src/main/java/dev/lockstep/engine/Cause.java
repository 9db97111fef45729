package dev.lockstep.engine;

/**
 * Why a submission was rejected, in the words of concurrency.
 *
 * <p>The order of the constants is their rank: of several findings, the one whose cause comes first is the one that a
 * candidate is shown.
 */
public enum Cause {
    /** A source file is empty, binary, too large, not UTF-8, or declares what it may not declare. */
    BAD_SOURCE,
    /** The compiler reported errors. */
    DOES_NOT_COMPILE,
    /** A required type or member is missing or has another signature. */
    MISSING_MEMBER,
    /** Something is used that submissions may not use. */
    FORBIDDEN_API,
    /** The submission is a test, and fails code that is right. */
    FALSE_ALARM,
    /** The submission is a test, and passes code that is wrong. */
    MISSED_MISTAKE,
    /** An assertion fails even when threads run one after another. */
    WRONG_RESULT,
    /** A thread waits for something that it holds itself. */
    SELF_DEADLOCK,
    /** Threads wait for each other in a cycle. */
    DEADLOCK,
    /** A thread waits for a notification that already happened or will not come. */
    MISSED_SIGNAL,
    /** A loop that does not end. */
    SPIN,
    /** Threads keep running, yet none gets any further. */
    LIVELOCK,
    /** An exception escaped, on any thread. */
    EXCEPTION,
    /** Of two updates one is gone. */
    LOST_UPDATE,
    /** Something came between the parts of what must be one action. */
    ATOMICITY,
    /** Things happened in a forbidden order. */
    ORDER,
    /** An object was seen by another thread before it was complete. */
    UNSAFE_PUBLICATION,
    /** Two threads access a variable, at least one writes it, and no happens-before edge orders them. */
    DATA_RACE,
    /** A deadline was missed. */
    LATE,
    /** Work that had to overlap was done one after another. */
    SERIALISED,
    /** A lock was still held when everything had ended. */
    LOCK_LEAK,
    /** A thread was left behind when everything had ended. */
    THREAD_LEAK,
    /** Too much CPU time or wall-clock time. */
    TIME_LIMIT,
    /** Too much memory. */
    MEMORY_LIMIT,
    /** Too much output. */
    OUTPUT_LIMIT,
    /** The sandbox refused an action. */
    SANDBOX_REFUSED;

    /** Whether this cause outranks {@code other}, so that it is shown in its place. */
    public boolean outranks(Cause other) {
        return compareTo(other) < 0;
    }
}
