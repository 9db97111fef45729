package dev.lockstep.engine.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a thread does; or, if {@code kind} is FOLDED, several that do not matter.
 *
 * @param thread the number of the thread; {@link #SEVERAL} for folded steps of more than one
 * @param words what it does: "reads count: 0", "waits to enter the monitor of Account#1 (held by rent)"
 * @param place where; empty outside of the code under test and for folded steps
 * @param locksHeld after the step, in words, in the order in which the thread got them
 * @param time virtual time since the start
 * @param inside whether it is a step of the code under test, and not of the check that uses it
 * @param folded how many steps it stands for; 0 for a step that is shown
 * @param moment what is known right after it
 */
public record Step(
        int thread,
        Kind kind,
        String words,
        Optional<Place> place,
        List<String> locksHeld,
        Duration time,
        boolean inside,
        int folded,
        Moment moment) {

    /** In the place of a thread's number: more than one thread. */
    public static final int SEVERAL = -1;

    public Step {
        locksHeld = List.copyOf(locksHeld);
        if ((kind == Kind.FOLDED) != (folded > 0)) {
            throw new IllegalArgumentException("a step that stands for %d others cannot be %s".formatted(folded, kind));
        }
    }

    /** A step after which nothing in particular is known. */
    public Step(
            int thread,
            Kind kind,
            String words,
            Optional<Place> place,
            List<String> locksHeld,
            Duration time,
            boolean inside,
            int folded) {
        this(thread, kind, words, place, locksHeld, time, inside, folded, Moment.UNKNOWN);
    }

    /** The same step with what is known right after it. */
    public Step at(Moment now) {
        return new Step(thread, kind, words, place, locksHeld, time, inside, folded, now);
    }

    /** What sort of step it is. */
    public enum Kind {
        /** Reads a variable. */
        READ,
        /** Writes a variable. */
        WRITE,
        /** Gets a monitor or a lock. */
        LOCK,
        /** Gives a monitor or a lock back. */
        UNLOCK,
        /** Cannot go on until another thread does something or time passes. */
        WAIT,
        /** Goes on after it waited. */
        WAKE,
        /** Wakes another thread, or would if one waited. */
        SIGNAL,
        /** Calls something of the JDK that threads share, or is called by the check. */
        CALL,
        /** Starts, interrupts or sees the end of a thread. */
        THREAD,
        /** Ends with an exception or a broken assertion. */
        FAIL,
        /** Stands for steps that do not matter. */
        FOLDED
    }
}
