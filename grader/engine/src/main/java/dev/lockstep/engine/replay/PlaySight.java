package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.Sight;
import dev.lockstep.engine.simulation.Activity;
import dev.lockstep.engine.simulation.Observer;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Simulation;
import dev.lockstep.engine.trace.Position.Line;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Sees all that happens in a run of a play, its threads and what they print. */
final class PlaySight extends Recording implements Sight {

    private static final int MOST_LINES = 50;
    private static final int LONGEST = 200;

    private final Deque<Line> output = new ArrayDeque<>();
    private @Nullable Simulation simulation;

    PlaySight(Predicate<String> ofSubmission) {
        super(ofSubmission);
    }

    @Override
    public Observer observer() {
        return this;
    }

    @Override
    public int seen() {
        return notes().added();
    }

    @Override
    public boolean showsAnyAfter(int from) {
        return notes().after(from).stream().anyMatch(PlaySteps::isTold);
    }

    @Override
    public void begins(Simulation started) {
        simulation = started;
    }

    @Override
    public void printed(SimThread thread, String text) {
        output.addLast(new Line(thread.id(), text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text));
        if (output.size() > MOST_LINES) {
            output.removeFirst();
        }
    }

    /** What was printed, the end of it. */
    List<Line> output() {
        return List.copyOf(output);
    }

    /** All threads that were started so far, by their numbers; none before the first step. */
    List<SimThread> threads() {
        return simulation == null ? List.of() : simulation.threads();
    }

    /** Whether the thread with this number has done all that it does. */
    boolean hasEnded(int thread) {
        return threads().stream().anyMatch(it -> it.id() == thread && it.activity() == Activity.ENDED);
    }
}
