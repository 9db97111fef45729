package dev.lockstep.engine.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A vector clock: for each thread, how much of its past is known to have happened before.
 *
 * <p>After Mattern, "Virtual time and global states of distributed systems" (1989). Those of the first threads, which are all in most
 * programs, are in one array; the {@link FarTicks} of the others may be shared, so that thousands of clocks find room. Not thread-safe: all
 * simulated threads share one carrier.
 */
public final class VectorClock {

    private static final int NEAR = 64;

    private int[] ticks;
    private @Nullable FarTicks far;

    VectorClock() {
        ticks = new int[4];
    }

    private VectorClock(int[] ticks, @Nullable FarTicks far) {
        this.ticks = ticks;
        this.far = far;
    }

    int of(int thread) {
        if (thread < ticks.length) {
            return ticks[thread];
        }
        return far == null || thread < NEAR ? 0 : far.of(thread - NEAR);
    }

    void tick(int thread) {
        if (thread >= NEAR) {
            farTicks().tick(thread - NEAR);
            return;
        }
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
        if (other.far != null) {
            farTicks().join(other.far);
        }
    }

    VectorClock copy() {
        return new VectorClock(ticks.clone(), far == null ? null : far.copy());
    }

    private FarTicks farTicks() {
        FarTicks found = far;
        if (found == null) {
            found = new FarTicks();
            far = found;
        }
        return found;
    }

    private void reserve(int thread) {
        if (thread >= ticks.length) {
            ticks = Arrays.copyOf(ticks, Math.min(NEAR, Math.max(thread + 1, ticks.length * 2)));
        }
    }
}
