package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/**
 * Lets every thread have its turn.
 *
 * <p>Turns of one length may fit a loop of the program so well that a thread always looks at the wrong moment; so they vary, unless
 * keeping step is what is wanted.
 */
final class FairTurns {

    private static final int LONGEST = 32;

    private final int fixed;
    private int left;
    private int lastId = -1;
    private long turns;

    /**
     * Prepares turns.
     *
     * @param fixed their length in steps; 0 for turns of varying length
     */
    FairTurns(int fixed) {
        this.fixed = fixed;
    }

    SimThread next(Runnables runnables, @Nullable SimThread running) {
        if (running != null && left-- > 0) {
            return running;
        }
        left = fixed > 0 ? fixed - 1 : (int) (Locations.mix(++turns) & (LONGEST - 1));
        int following = runnables.firstFrom(lastId + 1);
        SimThread chosen = runnables.get(following < runnables.size() ? following : 0);
        lastId = chosen.id();
        return chosen;
    }
}
