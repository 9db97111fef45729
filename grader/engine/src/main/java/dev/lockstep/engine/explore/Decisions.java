package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Strategy;
import org.jspecify.annotations.Nullable;

/** A strategy that names each decision as a {@link Schedule} does. */
abstract class Decisions implements Strategy {

    private @Nullable SimThread last;
    private int choices;
    private int choicesAt = -1;

    /** The thread that goes on usually. */
    static SimThread usual(Runnables runnable, @Nullable SimThread running) {
        return running == null ? runnable.get(0) : running;
    }

    /** Decides which thread goes on after {@code thread} has passed {@code point} points. */
    abstract @Nullable SimThread decide(int thread, int point, Runnables runnable, @Nullable SimThread running);

    /** Decides something else. */
    abstract int decide(int thread, int point, Choice choice, SimThread chooser, int alternatives);

    @Override
    public final @Nullable SimThread next(Runnables runnable, @Nullable SimThread running) {
        SimThread before = last;
        int thread = before == null ? -1 : before.id();
        int point = before == null
                ? 0
                : before.points() + (before.activity() == dev.lockstep.engine.simulation.Activity.ENDED ? 1 : 0);
        SimThread chosen = decide(thread, point, runnable, running);
        last = chosen;
        return chosen;
    }

    @Override
    public final int choose(Choice choice, SimThread thread, int alternatives) {
        // Several choices may fall between two points.
        int place = thread.points() * 8;
        choices = choicesAt == place ? choices + 1 : 0;
        choicesAt = place;
        return decide(thread.id(), place + Math.min(choices, 7), choice, thread, alternatives);
    }
}
