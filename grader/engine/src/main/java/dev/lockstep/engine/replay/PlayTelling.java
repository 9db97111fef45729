package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.Crossroads;
import dev.lockstep.engine.explore.Steered;
import dev.lockstep.engine.simulation.Activity;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Moment;
import dev.lockstep.engine.trace.Position;
import dev.lockstep.engine.trace.Step;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells one run of a play. */
final class PlayTelling {

    private static final int MOST_SHOWN = 300;

    private final Steered<PlaySight> run;
    private final Predicate<String> ofSubmission;
    private final PlaySight recording;
    private final Wording wording;

    PlayTelling(Steered<PlaySight> run, Predicate<String> ofSubmission) {
        this.run = run;
        this.ofSubmission = ofSubmission;
        this.recording = run.sight();
        this.wording = new Wording(
                new ObjectNames(ofSubmission, recording.locks(), this::nameOf),
                run.result().threadNames());
        // The first time, to see which objects appear: then all of them have their names.
        folding().fold(told(0), wording, null);
    }

    private Optional<String> nameOf(Thread thread) {
        return recording.numberOf(thread).map(run.result().threadNames()::get);
    }

    private BitSet told(int from) {
        return PlaySteps.of(recording.notes().all(), from);
    }

    private Folding folding() {
        List<Noted> all = recording.notes().all();
        return new Folding(recording.notes(), all, _ -> false, MOST_SHOWN, all.size());
    }

    /** What the last move did. */
    List<Step> lastMove() {
        return folding().fold(told(run.seenBeforeLastMove()), wording, null);
    }

    /** Where the play stands, with what can happen next. */
    Position position(List<Position.Option> options) {
        Folding folding = folding();
        List<Step> steps = folding.fold(told(0), wording, null);
        Moment now = folding.afterAll(stopped());
        return new Position(actors(), steps, now, recording.output(), options);
    }

    /** Who would have to wait if it were asked to go on, which it is not. */
    private List<Noted> stopped() {
        return recording.threads().stream()
                .filter(thread -> thread.activity() == Activity.ENTERING && !canGoOn(thread))
                .map(thread -> Standstill.stopOf(thread, ofSubmission))
                .toList();
    }

    private List<Position.Actor> actors() {
        List<String> names = run.result().threadNames();
        return recording.threads().stream()
                .map(thread -> new Position.Actor(new Lane(thread.id(), names.get(thread.id())), stateOf(thread)))
                .toList();
    }

    private Position.State stateOf(SimThread thread) {
        if (thread.activity() == Activity.ENDED) {
            return Position.State.ENDED;
        }
        return canGoOn(thread) ? Position.State.CAN_GO_ON : Position.State.WAITS;
    }

    private boolean canGoOn(SimThread thread) {
        return run.open().map(Crossroads::threads).orElse(List.of()).contains(thread.id());
    }
}
