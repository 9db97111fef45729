package dev.lockstep.engine.replay;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Crossroads;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Move;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.explore.Steered;
import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.simulation.RareEvents;
import dev.lockstep.engine.simulation.Result;
import dev.lockstep.engine.trace.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A person in the place of the scheduler: makes the choices of a schedule one by one, and sees what comes of them.
 *
 * <p>Nothing is kept from one move to the next: each time, the body runs from its beginning under all moves so far. So going back is leaving
 * out the last of them. What can happen next is not guessed, either, but tried: each option is what was seen when it was run.
 */
public final class Play {

    private static final int RARE = 3;
    private static final int LATE_WRITES = 4;

    private final Body body;
    private final Predicate<String> ofSubmission;
    private final Options options;
    private final Cause brokenAs;

    /**
     * Begins one.
     *
     * @param body as an exploration runs it, with the same settings: what is found here, an exploration might find, too
     * @param ofSubmission whether the class of this name, in the form "java.lang.String", is code under test; of everything else
     *     only words are told
     */
    public Play(Body body, Settings settings, Predicate<String> ofSubmission) {
        this.body = body;
        this.ofSubmission = ofSubmission;
        int early = settings.adversarialTime() ? RARE : 0;
        RareEvents rare = new RareEvents(RARE, early, RARE, LATE_WRITES, false);
        this.options = new Options(rare, false, settings.leaks(), settings.seed());
        this.brokenAs = new Exploration(body, settings).causeOfBrokenAssertion();
    }

    /**
     * Where a play stands, and what it has shown.
     *
     * @param discoveries what is wrong so far, the gravest first, with the schedule that was played
     */
    public record Played(Position position, List<Discovery> discoveries) {
        public Played {
            discoveries = List.copyOf(discoveries);
        }
    }

    /**
     * Makes these moves, from the beginning.
     *
     * @throws dev.lockstep.engine.explore.StrayMoveException if one of them is not possible where it is to be made
     * @throws UnsupportedOperationException if the body does what is not modelled
     */
    public Played after(List<Move> moves) {
        Steered<PlaySight> run = run(moves);
        if (run.result().ending() == Result.Ending.UNSUPPORTED) {
            throw new UnsupportedOperationException(run.result().unsupported());
        }
        List<Position.Option> next =
                run.open().map(open -> optionsAt(open, moves, run)).orElse(List.of());
        return new Played(new PlayTelling(run, ofSubmission).position(next), run.discoveries(brokenAs, options));
    }

    private Steered<PlaySight> run(List<Move> moves) {
        return Steered.of(body, moves, options, () -> new PlaySight(ofSubmission));
    }

    private List<Position.Option> optionsAt(Crossroads open, List<Move> moves, Steered<PlaySight> now) {
        PlayOptions found = new PlayOptions(move -> tried(moves, move, now), ofSubmission);
        open.threads().forEach(found::addThread);
        if (open.mayFireTimer()) {
            found.addTimer(open.timer());
        }
        return found.all();
    }

    private Steered<PlaySight> tried(List<Move> moves, Move next, Steered<PlaySight> now) {
        List<Move> all = new ArrayList<>(moves);
        all.add(next);
        return now.tried(body, all, options, () -> new PlaySight(ofSubmission));
    }
}
