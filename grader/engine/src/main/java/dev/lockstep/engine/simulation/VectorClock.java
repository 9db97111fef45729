package dev.lockstep.engine.simulation;

import java.util.Arrays;

/**
 * A vector clock: for each thread, how much of its past is known to have happened before.
 *
 * <p>After Mattern, "Virtual time and global states of distributed systems" (1989). Not thread-safe: all simulated threads share
 * one carrier.
 */
public final class VectorClock {

    private int[] ticks;

    VectorClock() {
        ticks = new int[4];
    }

    private VectorClock(int[] ticks) {
        this.ticks = ticks;
    }

    int of(int thread) {
        return thread < ticks.length ? ticks[thread] : 0;
    }

    void tick(int thread) {
        reserve(thread);
        ticks[thread]++;
    }

    /** Learns all that {@code other} knows. */
    void join(VectorClock other) {
        int[] theirs = other.ticks;
        if (theirs.length > ticks.length) {
            ticks = Arrays.copyOf(ticks, theirs.length);
        }
        for (int i = 0; i < theirs.length; i++) {
            if (theirs[i] > ticks[i]) {
                ticks[i] = theirs[i];
            }
        }
    }

    VectorClock copy() {
        return new VectorClock(ticks.clone());
    }

    private void reserve(int thread) {
        if (thread >= ticks.length) {
            ticks = Arrays.copyOf(ticks, Math.max(thread + 1, ticks.length * 2));
        }
    }
}
