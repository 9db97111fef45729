package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.SimThread;
import java.util.HashMap;
import java.util.Map;

/**
 * Of the threads that were started at one place, one goes ahead of all others.
 *
 * <p>They do the same kind of work; a bug that needs one of a hundred such threads to be early is found by trying one, not all.
 */
final class Representatives extends Priorities {

    private static final long AHEAD = 1L << 62;

    private final Map<Integer, Integer> seen = new HashMap<>();
    private final int which;

    Representatives(Dice dice, int drops, int length) {
        super(dice, drops, length);
        which = dice.below(4);
    }

    @Override
    long first(SimThread thread) {
        int index = seen.merge(thread.spawnSite(), 1, Integer::sum) - 1;
        long usual = super.first(thread) >>> 1;
        return index == which || (index == 0 && dice.below(2) == 0) ? usual + AHEAD : usual;
    }
}
