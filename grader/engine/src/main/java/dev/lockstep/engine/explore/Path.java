package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Strategy;
import org.jspecify.annotations.Nullable;

/** Takes the decisions of an execution that a search has tried, in their order. */
final class Path implements Strategy {

    private final int[] decisions;
    private int at;

    Path(int[] decisions) {
        this.decisions = decisions;
    }

    @Override
    public SimThread next(Runnables runnable, @Nullable SimThread running) {
        if (at == decisions.length) {
            return Decisions.usual(runnable, running);
        }
        int wanted = decisions[at++];
        for (int i = 0; i < runnable.size(); i++) {
            if (runnable.get(i).id() == wanted) {
                return runnable.get(i);
            }
        }
        throw new IllegalStateException(
                "the same decisions led to another state: thread %d cannot go on".formatted(wanted));
    }

    @Override
    public int choose(Choice choice, SimThread thread, int alternatives) {
        return at == decisions.length ? 0 : decisions[at++];
    }
}
