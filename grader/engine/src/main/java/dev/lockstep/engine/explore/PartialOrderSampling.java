package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Strategy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Each step gets a random priority when its thread comes to it, and keeps it until it is taken: orders of the steps that matter
 * are drawn nearly evenly, however unequal the threads are.
 *
 * <p>A simple form of Yuan, Yang and Gu, "Partial order aware concurrency sampling" (2018).
 */
final class PartialOrderSampling implements Strategy {

    private final Dice dice;
    private long[] priorities = new long[8];

    PartialOrderSampling(Dice dice) {
        this.dice = dice;
    }

    @Override
    public SimThread next(Runnables runnable, @Nullable SimThread running) {
        SimThread best = runnable.get(0);
        for (int i = 1; i < runnable.size(); i++) {
            if (priority(runnable.get(i)) > priority(best)) {
                best = runnable.get(i);
            }
        }
        priority(best);
        priorities[best.id()] = 0;
        return best;
    }

    private long priority(SimThread thread) {
        int id = thread.id();
        if (id >= priorities.length) {
            priorities = Arrays.copyOf(priorities, Math.max(id + 1, 2 * priorities.length));
        }
        if (priorities[id] == 0) {
            priorities[id] = dice.next() >>> 1 | 1;
        }
        return priorities[id];
    }

    @Override
    public int choose(Choice choice, SimThread thread, int alternatives) {
        return dice.choose(choice, alternatives);
    }
}
