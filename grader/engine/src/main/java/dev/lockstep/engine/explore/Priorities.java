package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Strategy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The thread with the highest priority goes on; at a few random steps it drops below all others.
 *
 * <p>PCT: Burckhardt, Kothari, Musuvathi and Nagarakatte, "A randomized scheduler with probabilistic guarantees of finding bugs"
 * (2010). A thread that spins, or says that it only waits, drops, too; it would keep those from running that it waits for.
 */
class Priorities implements Strategy {

    private static final int SPINS = 200;
    private static final long UNKNOWN = Long.MIN_VALUE;

    final Dice dice;
    private final int[] changes;
    private long[] priorities = new long[8];
    private long lowest;
    private int steps;
    private int inARow;
    private int threadsKnown;
    private @Nullable SimThread before;

    /**
     * Prepares one schedule.
     *
     * @param drops how many times a priority drops
     * @param length about how many steps the schedule will have
     */
    Priorities(Dice dice, int drops, int length) {
        this.dice = dice;
        this.changes = new int[drops];
        // Short scenarios hide in long ones: places are drawn at several scales, not only over the whole length.
        int scale = Math.max(2, length >> dice.below(4));
        for (int i = 0; i < drops; i++) {
            changes[i] = 1 + dice.below(scale);
        }
        Arrays.fill(priorities, UNKNOWN);
    }

    @Override
    public SimThread next(Runnables runnable, @Nullable SimThread running) {
        steps++;
        if (running != null) {
            dropIfItIsTime(running);
        }
        SimThread chosen = highest(runnable);
        count(chosen);
        return chosen;
    }

    private void dropIfItIsTime(SimThread running) {
        for (int change : changes) {
            if (change == steps) {
                drop(running);
            }
        }
        if (inARow > SPINS) {
            drop(running);
            inARow = 0;
        }
    }

    private void count(SimThread chosen) {
        int threads = chosen.simulation().threads().size();
        // A thread that starts others makes progress, however long it takes.
        inARow = chosen == before && threads == threadsKnown ? inARow + 1 : 0;
        threadsKnown = threads;
        before = chosen;
    }

    private SimThread highest(Runnables runnable) {
        SimThread best = runnable.get(0);
        for (int i = 1; i < runnable.size(); i++) {
            SimThread other = runnable.get(i);
            if (priority(other) > priority(best)) {
                best = other;
            }
        }
        return best;
    }

    private long priority(SimThread thread) {
        int id = thread.id();
        if (id >= priorities.length) {
            int known = priorities.length;
            priorities = Arrays.copyOf(priorities, Math.max(id + 1, 2 * known));
            Arrays.fill(priorities, known, priorities.length, UNKNOWN);
        }
        if (priorities[id] == UNKNOWN) {
            priorities[id] = first(thread);
        }
        return priorities[id];
    }

    /** The priority with which a thread starts; not negative. */
    long first(SimThread thread) {
        return dice.next() >>> 2;
    }

    /** Lets {@code thread} go on only when no other can. */
    final void drop(SimThread thread) {
        priority(thread);
        priorities[thread.id()] = --lowest;
    }

    @Override
    public void yielded(SimThread thread) {
        drop(thread);
    }

    @Override
    public int choose(Choice choice, SimThread thread, int alternatives) {
        return dice.choose(choice, alternatives);
    }
}
