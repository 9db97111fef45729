package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Replayed;
import dev.lockstep.engine.explore.Schedule;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.simulation.Carrier;
import dev.lockstep.engine.simulation.Limits;
import java.util.Optional;

/**
 * Leaves out of a schedule what its finding does not need.
 *
 * <p>After Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input" (2002), without the complements: first
 * ever smaller ranges of deviations, then single ones, until none can be left out. Deterministic.
 */
public final class Shrinking {

    private static final int MOST_TRIES = 600;

    /** What never ends takes thousands of steps in every try. */
    private static final long MOST_STEPS = 10_000_000;

    private final Body body;
    private final Discovery original;
    private final Limits limits;
    private Discovery smallest;
    private int tries;
    private long steps;

    private Shrinking(Body body, Discovery original, Limits limits) {
        this.body = body;
        this.original = original;
        this.limits = limits;
        this.smallest = original;
    }

    /**
     * The same kind of finding with as few deviations from the usual schedule as possible: leaving any one of them out does not
     * show it any more, unless the execution is so long that 600 tries, or ten million steps in all of them, are not enough.
     */
    public static Discovery of(Body body, Discovery discovery) {
        return Carrier.call(() -> shrunk(body, discovery));
    }

    private static Discovery shrunk(Body body, Discovery discovery) {
        for (Limits soon : Endless.soonSeen(discovery.finding())) {
            if (isShownBy(discovery, body, soon)) {
                Discovery shrunk = new Shrinking(body, discovery, soon).shrunk();
                if (shrunk.schedule().equals(discovery.schedule()) || isShownBy(shrunk, body, Limits.USUAL)) {
                    return shrunk;
                }
            }
        }
        return new Shrinking(body, discovery, Limits.USUAL).shrunk();
    }

    private static boolean isShownBy(Discovery shrunk, Body body, Limits limits) {
        return new Shrinking(body, shrunk, limits).show(shrunk.schedule()).isPresent();
    }

    private Discovery shrunk() {
        if (size() > 0 && !leftOut(Schedule.USUAL)) {
            leaveOut();
        }
        return smallest;
    }

    private void leaveOut() {
        int range = size() / 2;
        while (range > 1 && goesOn()) {
            removeRanges(range);
            range = Math.min(range / 2, size() / 2);
        }
        boolean removed = true;
        while (removed && goesOn()) {
            removed = removeRanges(1);
        }
    }

    /** Tries to leave out every range of this length, the last ones first; whether any could be. */
    private boolean removeRanges(int length) {
        boolean removed = false;
        int end = size();
        while (end > 0 && goesOn()) {
            int start = Math.max(0, end - length);
            removed |= leftOut(smallest.schedule().without(start, end));
            end = Math.min(start, size());
        }
        return removed;
    }

    private boolean goesOn() {
        return tries < MOST_TRIES && steps < MOST_STEPS;
    }

    private int size() {
        return smallest.schedule().deviations().size();
    }

    private boolean leftOut(Schedule schedule) {
        tries++;
        Optional<Finding> found = show(schedule);
        found.ifPresent(finding ->
                smallest = new Discovery(finding, original.thrown(), schedule, original.options(), original.number()));
        return found.isPresent();
    }

    private Optional<Finding> show(Schedule schedule) {
        Replayed replayed = Replayed.of(body, schedule, original.options(), Replayed.brokenAs(original), null, limits);
        steps += replayed.result().effort();
        return replayed.like(original.finding());
    }
}
