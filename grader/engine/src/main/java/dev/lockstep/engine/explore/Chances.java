package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.simulation.RareEvents;

/** What may happen in the schedules of an exploration beside the choice among threads: most of them are to be plain ones. */
final class Chances {

    private static final int SPURIOUS_WAKE_UPS = 3;
    private static final int EARLY_TIMERS = 3;
    private static final int WEAK_FAILURES = 3;
    private static final int LATE_WRITES = 4;

    /** The search for every interleaving also tries what one failure more does at each place: a retry is over after it. */
    private static final RareEvents BRANCHES = RareEvents.NONE.withWeakFailures(1);

    private final Settings settings;

    Chances(Settings settings) {
        this.settings = settings;
    }

    /** Where threads run one after another, and where every interleaving is searched. */
    Options plain() {
        return new Options(BRANCHES, false, settings.leaks(), settings.seed());
    }

    /** Once there is a race, what it does inside a collection is of interest, too. */
    Options insideCollections() {
        return new Options(BRANCHES, true, settings.leaks(), settings.seed());
    }

    /** Threads keep step, with turns of so many steps. */
    Options inStep(int turn) {
        return new Options(RareEvents.NONE, false, turn, settings.leaks(), settings.seed());
    }

    /** Time never stands still. */
    Options ticking(int number) {
        RareEvents events = new RareEvents(0, 0, 0, 0, true);
        return new Options(events, false, settings.leaks(), settings.seed() + number);
    }

    /** Those of the draw with this number: what is rare happens in one of four, with each strategy in turn. */
    Options ofDraw(int number, boolean raceSeen) {
        return ofDraw(number, (number + Portfolio.round(number)) % 4 == 3, raceSeen);
    }

    /** The same for a draw that is there for what is rare. */
    Options ofRareDraw(int number) {
        return ofDraw(number, true, false);
    }

    private Options ofDraw(int number, boolean rare, boolean raceSeen) {
        int turn = number + Portfolio.round(number);
        int early = settings.adversarialTime() && turn % 4 >= 2 ? EARLY_TIMERS : 0;
        boolean inside = raceSeen && turn % 2 == 0;
        int late = turn % 2 == 0 ? 0 : LATE_WRITES;
        RareEvents events = rare
                ? new RareEvents(SPURIOUS_WAKE_UPS, early, WEAK_FAILURES, late, false)
                : new RareEvents(0, early, 0, late, false);
        return new Options(events, inside, settings.leaks(), settings.seed() + number);
    }
}
