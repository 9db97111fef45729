package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** Lets every thread have its turn: the fair ending of a schedule that does not come to its end by itself. */
final class FairTurns {

    private static final int TURN = 16;

    private int left = TURN;
    private int lastId = -1;

    SimThread next(Runnables runnables, @Nullable SimThread running) {
        if (running != null && left-- > 0) {
            return running;
        }
        left = TURN;
        SimThread chosen = after(lastId, runnables);
        lastId = chosen.id();
        return chosen;
    }

    private static SimThread after(int id, Runnables runnables) {
        for (int i = 0; i < runnables.size(); i++) {
            if (runnables.get(i).id() > id) {
                return runnables.get(i);
            }
        }
        return runnables.get(0);
    }
}
