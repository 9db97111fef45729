package dev.lockstep.engine.finding;

import dev.lockstep.engine.Cause;
import java.util.List;

/**
 * One thing that is wrong with the code under test, with the evidence for it.
 *
 * <p>Stack frames are as the JVM reports them, innermost first. Whoever shows a finding to a candidate leaves out the frames
 * that are not the candidate's own.
 */
public sealed interface Finding {

    /** The cause in the words of concurrency. */
    Cause cause();

    /**
     * An assertion of a check does not hold.
     *
     * @param message what was expected and what was seen; may be empty
     */
    record BrokenAssertion(Cause cause, String message, List<StackTraceElement> frames) implements Finding {
        public BrokenAssertion {
            frames = List.copyOf(frames);
        }
    }

    /**
     * An exception escaped from the code under test.
     *
     * @param type the exception's class name
     * @param message the exception's message; empty if it has none or could not be asked safely
     * @param thread the name of the thread that it ended
     * @param alone whether no other thread had been made when it was thrown, so that no schedule could have changed it
     */
    record EscapedException(String type, String message, String thread, boolean alone, List<StackTraceElement> frames)
            implements Finding {
        public EscapedException {
            frames = List.copyOf(frames);
        }

        /** One of which nobody has asked whether its thread was alone. */
        public EscapedException(String type, String message, String thread, List<StackTraceElement> frames) {
            this(type, message, thread, false, frames);
        }

        @Override
        public Cause cause() {
            return type.equals("java.lang.OutOfMemoryError") ? Cause.MEMORY_LIMIT : Cause.EXCEPTION;
        }
    }

    /**
     * Threads that can provably never go on.
     *
     * @param cause SELF_DEADLOCK, DEADLOCK, MISSED_SIGNAL, SPIN or LIVELOCK
     * @param threads those that are stuck; for a deadlock, the cycle: each waits for the next, the last for the first
     */
    record Stuck(Cause cause, List<StuckThread> threads) implements Finding {
        public Stuck {
            threads = List.copyOf(threads);
        }
    }

    /** Threads that were still alive when everything had ended. */
    record ThreadsLeft(List<StuckThread> threads) implements Finding {
        public ThreadsLeft {
            threads = List.copyOf(threads);
        }

        @Override
        public Cause cause() {
            return Cause.THREAD_LEAK;
        }
    }

    /**
     * Two accesses to one variable that nothing orders (JLS 17.4.5), at least one of them a write.
     *
     * @param cause DATA_RACE, or UNSAFE_PUBLICATION if one of them is the making of the object
     * @param variable in words: "Counter.count", "an element of int[]"
     */
    record DataRace(Cause cause, String variable, Access earlier, Access later) implements Finding {}

    /**
     * One access to a variable.
     *
     * @param thread its name, or what it does in words
     * @param writes whether it writes
     */
    record Access(String thread, boolean writes, List<StackTraceElement> frames) {
        public Access {
            frames = List.copyOf(frames);
        }
    }

    /** Locks that nobody can give back: the threads that hold them have ended. */
    record LocksLeft(List<StuckThread> threads) implements Finding {
        public LocksLeft {
            threads = List.copyOf(threads);
        }

        @Override
        public Cause cause() {
            return Cause.LOCK_LEAK;
        }
    }

    /**
     * A limit that was exceeded while a check ran.
     *
     * @param cause TIME_LIMIT, MEMORY_LIMIT or OUTPUT_LIMIT
     * @param used what was used, with its unit
     * @param limit what was allowed, with its unit
     */
    record LimitExceeded(Cause cause, String used, String limit) implements Finding {}
}
