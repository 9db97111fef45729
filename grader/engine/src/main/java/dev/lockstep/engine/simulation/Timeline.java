package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Virtual time and the timers that depend on it.
 *
 * <p>Time stands still while threads run and jumps to the next deadline when none can. A thread that keeps asking for the time
 * makes it pass, faster and faster, for it would otherwise ask for ever.
 */
final class Timeline {

    /** While all only look, each that can go on has so many steps, at the average, until time passes: two turns and more. */
    private static final int STEPS_OF_EACH = 64;

    /** While some change things back and forth, who may be about to wait as well, all together have at least so many. */
    private static final int STEPS_OF_ALL = 1_000;

    /** Nobody lives to see the end of a wait that is as long. */
    private static final long FOR_EVER = Long.MAX_VALUE / 2;

    private final Simulation simulation;
    private final Askers askers;
    private final List<SimThread> timed = new ArrayList<>(2);
    private long now;
    private long lastNews;
    private final boolean ticks;
    private boolean looksTwice;
    private int earlyLeft;
    private int lastPassedAt;
    private int lastWokenAt;

    Timeline(Simulation simulation, RareEvents rare) {
        this.simulation = simulation;
        this.askers = new Askers(simulation, this);
        this.earlyLeft = rare.earlyTimers();
        this.ticks = rare.clockTicks();
    }

    long now() {
        return now;
    }

    /** The time, for the program's own code, to which a look at the clock may take a nanosecond: no two see the same time then. */
    long askedByProgram(SimThread thread) {
        asked(thread);
        if (thread.lookedAt == now) {
            looksTwice = true;
            if (ticks) {
                pass(now + 1);
            }
        }
        thread.lookedAt = now;
        return now;
    }

    /** The time, for {@code thread}, which asks for it. */
    long asked(SimThread thread) {
        thread.waits().looksAtTheClock();
        return askedByJdk(thread);
    }

    /** The same in the JDK's own code. */
    long askedByJdk(SimThread thread) {
        askers.asked(thread);
        return now;
    }

    /** Lets {@code nanos} pass, but not more than until somebody's wait is over. */
    void passForAsker(long nanos) {
        pass(Math.min(now + nanos, nextStop(true, true)));
        lastPassedAt = simulation.scheduler.steps();
        simulation.strategy.everythingOrdered();
    }

    /**
     * The next moment at which time has to stop, for somebody's wait is over, and must not take longer.
     *
     * @param asked whether somebody waits for a time without a wait of its own
     * @param someoneRuns whether threads run meanwhile, and only wait: each nap costs them many steps
     */
    private long nextStop(boolean asked, boolean someoneRuns) {
        long quiet = quietUntil(asked);
        long progress = simulation.patience.lastNews();
        long stop = Long.MAX_VALUE;
        for (int i = 0; i < timed.size(); i++) {
            SimThread thread = timed.get(i);
            stop = Math.min(stop, thread.naps().latest(thread.deadline, lastNews, progress, quiet, someoneRuns));
        }
        return Math.max(stop, now);
    }

    /** Until when nothing happens but naps: the end of the first other wait, 0 if there is none; for ever if somebody looks at the clock. */
    private long quietUntil(boolean asked) {
        long end = 0;
        for (int i = 0; i < timed.size(); i++) {
            SimThread thread = timed.get(i);
            if (asked || thread.naps().looksAtTheClock()) {
                return Long.MAX_VALUE;
            } else if (!thread.naps().mayBeLate()) {
                end = end == 0 ? thread.deadline : Math.min(end, thread.deadline);
            }
        }
        return end;
    }

    /** Notes that {@code thread} goes on after {@code nanos} at the latest; what is beyond all time, some 146 years, is never. */
    void schedule(SimThread thread, long nanos) {
        if (nanos >= FOR_EVER) {
            return;
        }
        thread.deadline = now + Math.min(nanos, FOR_EVER - now);
        timed.add(thread);
        thread.waits().begin(nanos, now);
        lastPassedAt = simulation.scheduler.steps();
    }

    /** Whether a thread of the program has looked at the clock again before time had passed. */
    boolean looksTwice() {
        return looksTwice;
    }

    boolean hasTimers() {
        return !timed.isEmpty();
    }

    void forget(SimThread thread) {
        timed.remove(thread);
    }

    /** Moves to the next deadline; false if there is none. */
    boolean passToNextTimer() {
        if (timed.isEmpty()) {
            return false;
        }
        passToNextStop(false);
        return true;
    }

    private void passToNextStop(boolean someoneRuns) {
        lastPassedAt = simulation.scheduler.steps();
        for (SimThread thread : simulation.threads()) {
            thread.questions = 0;
        }
        pass(nextStop(false, someoneRuns));
        simulation.strategy.everythingOrdered();
    }

    /**
     * Lets time pass now and then while threads run and get no further: they may be waiting for it. Who looks at the clock sees to that
     * itself, in little pieces.
     */
    void passIfPolled(int steps) {
        if (lastPassedAt == 0) {
            lastPassedAt = steps; // everybody gets a turn before time passes
        }
        int since = steps - lastPassedAt;
        if (since > STEPS_OF_EACH * simulation.runnables.size()
                && !timed.isEmpty()
                && simulation.patience.onlyWaits()
                && (since > STEPS_OF_ALL || (steps - lastWokenAt > STEPS_OF_ALL && simulation.patience.onlyLooks()))
                && !askers.someoneAsks(steps)) {
            passToNextStop(true);
        }
    }

    void maybeFireEarly() {
        if (earlyLeft == 0 || timed.isEmpty() || simulation.runnables.size() == 0) {
            return;
        }
        SimThread first = firstTimed();
        if (first != null
                && first.activity != Activity.SLEEPING
                && simulation.strategy.choose(Choice.EARLY_TIMER, first, 2) == 1) {
            earlyLeft--;
            report(first, Happening.TIMER_FIRES_EARLY);
            pass(first.deadline);
        }
    }

    private @Nullable SimThread firstTimed() {
        return timed.stream().min(Comparator.comparingLong(it -> it.deadline)).orElse(null);
    }

    private void pass(long time) {
        now = Math.max(now, time);
        List<SimThread> due = due();
        boolean alone = due.size() == 1 && simulation.runnables.size() == 0;
        for (SimThread thread : due) {
            fire(thread, alone);
        }
    }

    /** Those whose time is up. */
    private List<SimThread> due() {
        List<SimThread> due = new ArrayList<>(2);
        for (int i = 0; i < timed.size(); i++) {
            if (timed.get(i).deadline <= now) {
                due.add(timed.get(i));
            }
        }
        return due;
    }

    /**
     * Ends the wait of {@code thread}, or lets it end: what others do at this very moment may come first.
     *
     * @param alone whether there is nobody else who could do anything
     */
    private void fire(SimThread thread, boolean alone) {
        thread.timedOut = true;
        Naps naps = thread.naps();
        if (!naps.mayBeLate()) {
            lastWokenAt = simulation.scheduler.steps();
            lastNews = now;
            askers.letOthersAct();
        }
        if (naps.ended()) {
            simulation.patience.moved();
        }
        if (naps.areMany()) {
            simulation.patience.watch();
        }
        if (thread.activity == Activity.WAITING && !alone) {
            thread.deadline = SimThread.NO_DEADLINE;
            timed.remove(thread);
            simulation.runnables.add(thread);
            return;
        }
        report(thread, Happening.TIMED_OUT);
        if (thread.activity == Activity.WAITING) {
            simulation.monitors.timedOut(thread);
        } else {
            simulation.scheduler.wake(thread);
        }
    }

    private void report(SimThread thread, Happening happening) {
        Observer observer = simulation.observer();
        if (observer != null) {
            observer.event(thread, thread.site, happening, null, now);
        }
    }
}
