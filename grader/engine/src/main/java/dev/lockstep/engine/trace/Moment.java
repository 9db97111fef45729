package dev.lockstep.engine.trace;

import java.util.List;

/**
 * What is known right after a step, for whoever goes through an interleaving step by step.
 *
 * @param index the number of the step: those that are shown are counted from 1, and keep their numbers where only some of them
 *     are; 0 if it was not counted
 * @param role what the step is to the finding
 * @param variable what the step reads or writes, by its name in {@code values}; empty for other steps
 * @param values of the variables that appear in any step of the code under test, as far as they are known
 * @param held the locks of each thread that holds any
 * @param waits the threads that cannot go on, and for what
 */
public record Moment(int index, Role role, String variable, List<Value> values, List<Held> held, List<Wait> waits) {

    /** Nothing is known. */
    public static final Moment UNKNOWN = new Moment(0, Role.NONE, "", List.of(), List.of(), List.of());

    public Moment {
        values = List.copyOf(values);
        held = List.copyOf(held);
        waits = List.copyOf(waits);
    }

    /** What a step is to the finding. */
    public enum Role {
        /** Nothing in particular. */
        NONE,
        /** The first of two accesses that nothing orders. */
        EARLIER_ACCESS,
        /** The second of them. */
        LATER_ACCESS,
        /** A step that the headline or the explanation names. */
        NAMED
    }

    /** A variable and what it holds, both in words. */
    public record Value(String variable, String value) {}

    /**
     * What a thread holds.
     *
     * @param locks in words, in the order in which it got them; at least one
     */
    public record Held(int thread, List<String> locks) {
        public Held {
            locks = List.copyOf(locks);
        }
    }

    /**
     * An edge of the wait-for graph, or a wait for what no thread holds.
     *
     * @param waitsFor in words: "the monitor of Account#1", "a notification on Inbox"
     * @param heldBy the number of the thread that must do something first; {@link #NOBODY} if none is known
     */
    public record Wait(int thread, String waitsFor, int heldBy) {

        /** In the place of a thread's number. */
        public static final int NOBODY = -1;
    }
}
