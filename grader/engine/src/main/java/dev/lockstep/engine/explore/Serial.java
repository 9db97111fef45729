package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Strategy;
import org.jspecify.annotations.Nullable;

/** Threads one after another: each runs until it can go no further. */
final class Serial implements Strategy {

    private final Order order;
    private int started;

    Serial(Order order) {
        this.order = order;
    }

    /** Which one comes next. */
    enum Order {
        /** Who has been started runs when the others can go no further, the oldest first. */
        OLDEST_FIRST,
        /** The same, but the youngest first. */
        YOUNGEST_FIRST,
        /** Who is started runs at once. */
        STARTED_FIRST
    }

    @Override
    public SimThread next(Runnables runnable, @Nullable SimThread running) {
        SimThread youngest = runnable.get(runnable.size() - 1);
        return switch (order) {
            case OLDEST_FIRST -> running != null ? running : runnable.get(0);
            case YOUNGEST_FIRST -> running != null ? running : youngest;
            case STARTED_FIRST -> isNew(youngest) || running == null ? youngest : running;
        };
    }

    private boolean isNew(SimThread thread) {
        boolean isNew = thread.id() >= started;
        started = Math.max(started, thread.id() + 1);
        return isNew;
    }

    @Override
    public int choose(Choice choice, SimThread thread, int alternatives) {
        return 0;
    }
}
