package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Virtual time and the timers that depend on it.
 *
 * <p>Time stands still while threads run and jumps to the next deadline when none can. A thread that keeps asking for the time
 * makes it pass, faster and faster, for it would otherwise ask for ever.
 */
final class Timeline {

    /** How many times in a row the time may be asked for before it starts to pass. */
    private static final int PATIENCE_WITH_QUESTIONS = 64;

    private static final long FIRST_STEP = 1_000;
    private static final long USUAL_STEP = 1_000_000;

    /** A step is never more than this part of the time that was already spent asking. */
    private static final int SHARE_OF_WAIT = 1_024;

    /** A thread that has waited so many times with a time limit is taken for one that polls. */
    private static final int WAITS_OF_A_POLLER = 500;

    /** The waits of one that polls are late by this part of the time that it has polled, as on any real machine. */
    private static final int LATENESS = 64;

    /** But never later than this, so that what goes on for ever looks the same for ever. */
    private static final long LATEST = 3_600_000_000_000L;

    private final Simulation simulation;
    private final List<SimThread> timed = new ArrayList<>(2);
    private long now;
    private long askingSince;
    private int earlyLeft;
    private int lastPassedAt;

    Timeline(Simulation simulation, int earlyTimers) {
        this.simulation = simulation;
        this.earlyLeft = earlyTimers;
    }

    long now() {
        return now;
    }

    /** The time, for {@code thread}, which asks for it. */
    long asked(SimThread thread) {
        if (++thread.questions == PATIENCE_WITH_QUESTIONS) {
            // From here on it matters who asks when.
            simulation.strategy.everythingObserved(thread);
            askingSince = now;
        } else if (thread.questions > PATIENCE_WITH_QUESTIONS) {
            passForAsker(thread);
        }
        return now;
    }

    /** While others have something to do, who only asks for the time lets them do it. */
    private void passForAsker(SimThread thread) {
        simulation.strategy.yielded(thread);
        simulation.point(thread, thread.site);
        if (simulation.patience.onlyWaits() || everyoneAsks()) {
            pass(Math.min(now + step(thread.questions - PATIENCE_WITH_QUESTIONS), nextDeadline()));
            simulation.strategy.everythingOrdered();
        }
    }

    private boolean everyoneAsks() {
        for (int i = 0; i < simulation.runnables.size(); i++) {
            if (simulation.runnables.get(i).questions < PATIENCE_WITH_QUESTIONS) {
                return false;
            }
        }
        return true;
    }

    private long step(int asked) {
        long growing = FIRST_STEP << Math.min(asked, 20);
        return Math.min(growing, Math.max(USUAL_STEP, (now - askingSince) / SHARE_OF_WAIT));
    }

    private long nextDeadline() {
        SimThread first = firstTimed();
        return first == null ? Long.MAX_VALUE : Math.max(first.deadline, now);
    }

    /** Notes that {@code thread} goes on after {@code nanos} at the latest. */
    void schedule(SimThread thread, long nanos) {
        thread.deadline = now + Math.min(nanos, Long.MAX_VALUE / 2 - now);
        timed.add(thread);
        if (thread.timers++ == 0) {
            thread.timersSince = now;
        }
        lastPassedAt = simulation.scheduler.steps();
    }

    boolean hasTimers() {
        return !timed.isEmpty();
    }

    void forget(SimThread thread) {
        timed.remove(thread);
    }

    /** Moves to the next deadline; false if there is none. */
    boolean passToNextTimer() {
        SimThread first = firstTimed();
        if (first == null) {
            return false;
        }
        lastPassedAt = simulation.scheduler.steps();
        for (SimThread thread : simulation.threads()) {
            thread.questions = 0;
        }
        pass(polls(first) ? Math.max(first.deadline, lateFor(first)) : first.deadline);
        simulation.strategy.everythingOrdered();
        return true;
    }

    private static boolean polls(SimThread thread) {
        return thread.timers > WAITS_OF_A_POLLER;
    }

    /** Waits are late for those who poll, so that a long time does not take millions of them; for nobody else. */
    private long lateFor(SimThread poller) {
        long late = now + Math.min((now - poller.timersSince) / LATENESS, LATEST);
        for (SimThread thread : timed) {
            if (!polls(thread)) {
                late = Math.min(late, thread.deadline);
            }
        }
        return late;
    }

    /** Lets time pass now and then while threads run and get no further: they may be waiting for it. */
    void passIfPolled(int steps) {
        if (lastPassedAt == 0) {
            lastPassedAt = steps; // everybody gets a turn before time passes
        }
        if (steps - lastPassedAt > 1_000 && !timed.isEmpty() && simulation.patience.onlyWaits()) {
            passToNextTimer();
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
        SimThread first = null;
        for (SimThread thread : timed) {
            if (first == null || thread.deadline < first.deadline) {
                first = thread;
            }
        }
        return first;
    }

    private void pass(long time) {
        now = Math.max(now, time);
        for (SimThread thread : List.copyOf(timed)) {
            if (thread.deadline <= now) {
                fire(thread);
            }
        }
    }

    private void fire(SimThread thread) {
        thread.timedOut = true;
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
