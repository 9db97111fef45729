package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Strategy;
import org.jspecify.annotations.Nullable;

/** At each point, any thread that can go on, each as likely as the others. */
final class RandomWalk implements Strategy {

    private final Dice dice;

    RandomWalk(Dice dice) {
        this.dice = dice;
    }

    @Override
    public SimThread next(Runnables runnable, @Nullable SimThread running) {
        return runnable.size() == 1 ? runnable.get(0) : runnable.get(dice.below(runnable.size()));
    }

    @Override
    public int choose(Choice choice, SimThread thread, int alternatives) {
        return dice.choose(choice, alternatives);
    }
}
