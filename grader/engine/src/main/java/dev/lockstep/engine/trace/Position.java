package dev.lockstep.engine.trace;

import java.util.List;
import java.util.Optional;

/**
 * Where a play stands, in which a person is the scheduler: what has happened, and what can happen next.
 *
 * @param threads all that were started so far
 * @param steps what has happened; {@code moment} of the last one is not {@code now} if time has passed since
 * @param now what is known now
 * @param output what was printed, the end of it if it is long
 * @param options what can happen next; none if the execution has ended
 */
public record Position(List<Actor> threads, List<Step> steps, Moment now, List<Line> output, List<Option> options) {

    public Position {
        threads = List.copyOf(threads);
        steps = List.copyOf(steps);
        output = List.copyOf(output);
        options = List.copyOf(options);
    }

    /** Whether nothing can happen any more. */
    public boolean hasEnded() {
        return options.isEmpty();
    }

    /** A thread, and whether it can go on. */
    public record Actor(Lane lane, State state) {}

    /** Whether a thread can go on. */
    public enum State {
        /** It may be chosen. */
        CAN_GO_ON,
        /** Somebody else has to do something first, or time has to pass. */
        WAITS,
        /** It has done all that it does. */
        ENDED
    }

    /** What a thread printed at once. */
    public record Line(int thread, String text) {}

    /**
     * One of the things that can happen next.
     *
     * @param move what to choose for it
     * @param thread who does it; of a timer, whose it is
     * @param words what it would do: "reads count: 0"
     * @param kind of that
     * @param place where; empty outside of the code under test
     * @param then what would follow before there is something to decide again, in words
     */
    public record Option(
            String move,
            int thread,
            Sort sort,
            String words,
            Step.Kind kind,
            Optional<Place> place,
            List<String> then) {
        public Option {
            then = List.copyOf(then);
        }
    }

    /** What sort of choice an option is. */
    public enum Sort {
        /** Which thread goes on. */
        THREAD,
        /** What else its step leaves open: which waiter wakes. */
        CHOICE,
        /** What is allowed but seldom seen: a wait that ends for no reason, a write that the others see late. */
        RARE,
        /** A timer that fires although threads could still run. */
        TIMER
    }
}
