package dev.lockstep.engine.explore;

import java.util.ArrayList;
import java.util.List;

/** Threads whose next step needs no trying from here, because what follows has been seen already; with what that step touches. */
final class Sleep {

    /** A thread that sleeps, and what its next step touches. */
    record Sleeper(int thread, Footprint step) {}

    private final List<Sleeper> sleepers = new ArrayList<>(2);

    /** Those who sleep now. */
    List<Sleeper> sleepers() {
        return List.copyOf(sleepers);
    }

    boolean contains(int thread) {
        for (Sleeper each : sleepers) {
            if (each.thread == thread) {
                return true;
            }
        }
        return false;
    }

    void add(int thread, Footprint step) {
        if (step.isStable() && !contains(thread)) {
            sleepers.add(new Sleeper(thread, step));
        }
    }

    /** Who still sleeps after {@code thread} has taken a step. */
    Sleep after(int thread, Footprint step) {
        Sleep left = new Sleep();
        for (Sleeper each : sleepers) {
            if (each.thread != thread && !each.step.conflictsWith(step)) {
                left.sleepers.add(each);
            }
        }
        return left;
    }
}
