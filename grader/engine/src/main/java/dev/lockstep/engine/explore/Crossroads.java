package dev.lockstep.engine.explore;

import java.util.List;

/**
 * A decision that no move has made yet.
 *
 * @param threads the numbers of those that can go on; at least one
 * @param timer the number of the thread whose timer may fire early; -1 if none may
 */
public record Crossroads(List<Integer> threads, int timer) {

    /** In the place of a thread's number. */
    public static final int NOBODY = -1;

    public Crossroads {
        threads = List.copyOf(threads);
    }

    /** Whether the next timer may fire. */
    public boolean mayFireTimer() {
        return timer != NOBODY;
    }
}
