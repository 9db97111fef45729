package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what another strategy decides. */
final class Recorder extends Decisions {

    private final Strategy decides;
    private final List<Schedule.Deviation> deviations = new ArrayList<>();

    Recorder(Strategy decides) {
        this.decides = decides;
    }

    Schedule schedule() {
        return new Schedule(deviations);
    }

    @Override
    @Nullable
    SimThread decide(int thread, int point, Runnables runnable, @Nullable SimThread running) {
        SimThread chosen = decides.next(runnable, running);
        if (chosen != null && chosen != usual(runnable, running)) {
            deviations.add(new Schedule.Deviation(Schedule.Kind.THREAD, thread, point, chosen.id()));
        }
        return chosen;
    }

    @Override
    int decide(int thread, int point, Choice choice, SimThread chooser, int alternatives) {
        int chosen = decides.choose(choice, chooser, alternatives);
        if (chosen != 0) {
            deviations.add(new Schedule.Deviation(Schedule.Kind.CHOICE, thread, point, chosen));
        }
        return chosen;
    }

    @Override
    public void accessed(SimThread thread, long location, boolean write) {
        decides.accessed(thread, location, write);
    }

    @Override
    public void attempts(SimThread thread, long location) {
        decides.attempts(thread, location);
    }

    @Override
    public void acquired(SimThread thread, long location) {
        decides.acquired(thread, location);
    }

    @Override
    public void released(SimThread thread, long location) {
        decides.released(thread, location);
    }

    @Override
    public void yielded(SimThread thread) {
        decides.yielded(thread);
    }
}
