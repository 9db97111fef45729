package dev.lockstep.engine.explore;

import java.util.Arrays;

/** A step of an execution: its thread, where in the path it was chosen, and all steps before it, as the last of each thread. */
final class TakenStep {

    final int thread;
    final int node;
    final int number;
    final Footprint footprint = new Footprint();
    private int[] clock;

    /**
     * A step that has just begun.
     *
     * @param number of the step in its execution, counted from 1
     * @param clock the numbers of the last steps of each thread that come before it; stays as it is
     */
    TakenStep(int thread, int node, int number, int[] clock) {
        this.thread = thread;
        this.node = node;
        this.number = number;
        this.clock = clock;
    }

    /** The numbers of the last steps of each thread that come before it, and once it has ended its own. */
    int[] clock() {
        return clock;
    }

    /** Whether it comes before what {@code later} tells of in every execution like this one. */
    boolean isBefore(int[] later) {
        return thread < later.length && later[thread] >= number;
    }

    /** The same for a step. */
    boolean isBefore(TakenStep later) {
        return isBefore(later.clock);
    }

    /** Notes that it comes after all that {@code earlier} tells of. */
    void comesAfter(int[] earlier) {
        clock = join(clock, earlier);
    }

    /** Makes it one of the steps that it tells of. */
    void end() {
        clock = Arrays.copyOf(clock, Math.max(clock.length, thread + 1));
        clock[thread] = number;
    }

    /** All that one or the other tells of. */
    static int[] join(int[] one, int[] other) {
        int[] joined = one.length >= other.length ? one.clone() : Arrays.copyOf(one, other.length);
        for (int i = 0; i < other.length; i++) {
            joined[i] = Math.max(joined[i], other[i]);
        }
        return joined;
    }
}
