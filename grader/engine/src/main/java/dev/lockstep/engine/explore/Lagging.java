package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thread whose write is late soon lets all others go first: what it has looked at in between, it looked at too early.
 *
 * <p>To no purpose for programs without such writes; for those that have them, other strategies seldom stop a thread between the look and
 * what makes its write arrive.
 */
final class Lagging extends Priorities {

    /** A thread gets at most so much further after its write. */
    private static final int FEW_POINTS = 4;

    private final Map<Integer, Integer> stopsAt = new HashMap<>(4);

    Lagging(Dice dice, int drops, int length) {
        super(dice, drops, length);
    }

    @Override
    public SimThread next(Runnables runnable, @Nullable SimThread running) {
        if (running != null && running.points() >= stopsAt.getOrDefault(running.id(), Integer.MAX_VALUE)) {
            stopsAt.remove(running.id());
            drop(running);
        }
        return super.next(runnable, running);
    }

    @Override
    public int choose(Choice choice, SimThread thread, int alternatives) {
        int chosen = super.choose(choice, thread, alternatives);
        if (choice == Choice.LATE_WRITE && chosen > 0) {
            stopsAt.put(thread.id(), thread.points() + 1 + dice.below(FEW_POINTS));
        }
        return chosen;
    }
}
