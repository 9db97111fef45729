package dev.lockstep.engine.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one simulated execution ended.
 *
 * @param ending why it ended
 * @param failure what the body threw, or, if it got stuck, what a worker had thrown before; null if nothing
 * @param escaped what ended other threads and was handled by nobody
 * @param stuck those that could not go on, or did not end, with what is known of them
 * @param races the pairs of accesses that nothing ordered
 * @param locksLeft locks that ended threads still hold
 * @param threadNames by the threads' numbers
 * @param unsupported what was not modelled; null if all was
 * @param tookTurns whether threads were made to take turns although each could have gone on: it had got too long
 * @param mayWriteLate whether there was a write that may reach other threads later than its own
 * @param steps how many steps it had
 */
public record Result(
        Ending ending,
        @Nullable Throwable failure,
        List<Escape> escaped,
        List<Standing> stuck,
        List<Race> races,
        List<LockLeft> locksLeft,
        List<String> threadNames,
        @Nullable String unsupported,
        boolean tookTurns,
        boolean mayWriteLate,
        int steps) {

    /** With so many more threads a step takes once more as long: there is more to choose from, and to know of each other. */
    private static final int MANY_THREADS = 256;

    public Result {
        escaped = List.copyOf(escaped);
        stuck = List.copyOf(stuck);
        races = List.copyOf(races);
        locksLeft = List.copyOf(locksLeft);
        threadNames = List.copyOf(threadNames);
    }

    /** What it took to run, in steps of an execution with few threads. */
    public long effort() {
        return steps * (1L + threadNames.size() / MANY_THREADS);
    }

    /** The same, to be judged by nobody. */
    public Result givenUp() {
        return new Result(
                Ending.GIVEN_UP,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                threadNames,
                unsupported,
                tookTurns,
                mayWriteLate,
                steps);
    }

    /** Why an execution ended. */
    public enum Ending {
        /** The body returned and all threads ended, or were allowed to stay. */
        COMPLETE,
        /** The body threw. */
        FAILED,
        /** The body could never return: no thread could go on. */
        STUCK,
        /** The body returned; some threads will never end. */
        LEFT_BEHIND,
        /** Threads ran and ran, repeating themselves, and the body did not return. */
        ENDLESS,
        /** The body returned; threads ran and ran, repeating themselves. */
        LEFT_RUNNING,
        /** It took too many steps, though threads may have been getting further. */
        TOO_LONG,
        /** One thread went round in a loop in which it shares nothing with others. */
        ENDLESS_LOOP,
        /** The strategy gave it up. */
        GIVEN_UP,
        /** Something was done that is not modelled. */
        UNSUPPORTED
    }

    /** An exception that ended a thread. */
    public record Escape(String thread, int threadId, Throwable thrown) {}

    /**
     * Two accesses that nothing ordered.
     *
     * @param unpublished whether not even the making of the object comes before the later one
     * @param element the element of an array in words; empty for a field
     */
    public record Race(
            int earlierThread,
            int earlierSite,
            boolean earlierWrites,
            int thread,
            int site,
            boolean writes,
            boolean unpublished,
            String element) {

        /** Whether it is the same but for the element: of the elements of an array, one is enough to tell. */
        boolean isLike(Race other) {
            return earlierThread == other.earlierThread
                    && earlierSite == other.earlierSite
                    && earlierWrites == other.earlierWrites
                    && thread == other.thread
                    && site == other.site
                    && writes == other.writes
                    && unpublished == other.unpublished;
        }
    }

    /** A lock that {@code thread}, which has ended, still holds. */
    public record LockLeft(String thread, Object lock) {}

    /** A thread that does not go on. */
    public record Standing(
            int id,
            String name,
            Activity activity,
            @Nullable Object blockedOn,
            int waitsForThread,
            boolean ownerEnded,
            boolean timed,
            List<Object> holds,
            int site,
            List<StackTraceElement> frames) {
        public Standing {
            holds = List.copyOf(holds);
            frames = List.copyOf(frames);
        }
    }
}
