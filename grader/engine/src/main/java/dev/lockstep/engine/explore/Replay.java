package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Follows a given schedule; where it says nothing, or what it says is not possible, what is usual happens. */
final class Replay extends Decisions {

    private final Map<Long, Integer> deviations;
    private int followed;

    Replay(Schedule schedule) {
        deviations = schedule.byKey();
    }

    /** Whether every deviation came up. */
    boolean followedAll() {
        return followed == deviations.size();
    }

    @Override
    SimThread decide(int thread, int point, Runnables runnable, @Nullable SimThread running) {
        Integer wanted = deviations.get(Schedule.Deviation.key(Schedule.Kind.THREAD, thread, point));
        if (wanted != null) {
            for (int i = 0; i < runnable.size(); i++) {
                if (runnable.get(i).id() == wanted) {
                    followed++;
                    return runnable.get(i);
                }
            }
        }
        return usual(runnable, running);
    }

    @Override
    int decide(int thread, int point, Choice choice, SimThread chooser, int alternatives) {
        Integer wanted = deviations.get(Schedule.Deviation.key(Schedule.Kind.CHOICE, thread, point));
        if (wanted == null || wanted >= alternatives) {
            return 0;
        }
        followed++;
        return wanted;
    }
}
