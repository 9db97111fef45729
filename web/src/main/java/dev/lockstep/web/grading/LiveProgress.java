package dev.lockstep.web.grading;

import dev.lockstep.core.grading.Cancellation;
import dev.lockstep.core.grading.GradingListener;
import dev.lockstep.core.outcome.Stage;
import java.time.Duration;
import java.util.Map;

/** How far one attempt has come, in memory, and whether it is still wanted. Thread-safe. */
final class LiveProgress implements GradingListener {

    private final Attempt attempt;
    private final Cancellation cancellation = new Cancellation();
    private final StageTimes times = new StageTimes();
    private Progress now = Progress.NONE;
    private boolean changed = true;
    private boolean handedBack;

    LiveProgress(Attempt attempt) {
        this.attempt = attempt;
    }

    @Override
    public synchronized void stage(Stage stage) {
        times.begin(stage);
        set(now.at(stage));
    }

    @Override
    public synchronized void checks(int done, int total) {
        set(now.withChecks(done, total));
    }

    @Override
    public synchronized void explored(long schedules) {
        set(now.withExplored(schedules));
    }

    @Override
    public synchronized void within(double part) {
        set(now.within(part));
    }

    private void set(Progress next) {
        changed |= !next.equals(now);
        now = next;
    }

    /**
     * Writes it down if it has changed, and ends the attempt if nobody wants it any more.
     *
     * @return whether something was written
     */
    boolean write(Ledger ledger) {
        Progress next = now();
        boolean writes = takeChanged();
        boolean goesOn = writes ? ledger.goesOn(attempt, next) : ledger.isWanted(attempt);
        if (!goesOn) {
            cancellation.cancel();
        }
        return writes;
    }

    private synchronized Progress now() {
        return now;
    }

    private synchronized boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** Ends the attempt, for another worker to begin anew. */
    void handBack() {
        synchronized (this) {
            handedBack = true;
        }
        cancellation.cancel();
    }

    synchronized boolean isHandedBack() {
        return handedBack;
    }

    /** How long its stages took, the last one until now. */
    synchronized Map<Stage, Duration> times() {
        return times.untilNow();
    }

    Cancellation cancellation() {
        return cancellation;
    }
}
