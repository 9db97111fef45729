package dev.lockstep.engine.simulation;

import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import org.jspecify.annotations.Nullable;

/** Decides which thread of an execution goes on, at each point where another one could, and suspends the one that does not. */
final class Scheduler {

    static final ContinuationScope SCOPE = new ContinuationScope("lockstep");

    private final Simulation simulation;
    private final Strategy strategy;
    private final Options options;
    private final Conclusion conclusion;
    private final Runnables runnables;
    private final Timeline timeline;
    private final FairTurns fairTurns;
    private final int usualSteps;
    private final Thread carrier = Thread.currentThread();
    private @Nullable SimThread chosen;
    private int steps;
    private boolean tookTurns;
    private int spuriousLeft;
    private int weakFailuresLeft;

    /** How many threads wait for others to get no further. */
    private int settling;

    Scheduler(Simulation simulation) {
        this.simulation = simulation;
        this.strategy = simulation.strategy;
        this.options = simulation.options;
        this.conclusion = simulation.conclusion;
        this.runnables = simulation.runnables;
        this.timeline = simulation.timeline;
        this.fairTurns = new FairTurns(options.turns());
        this.usualSteps = simulation.limits.steps();
        this.spuriousLeft = options.rare().spuriousWakeUps();
        this.weakFailuresLeft = options.rare().weakFailures();
    }

    boolean runsHere() {
        return Thread.currentThread() == carrier;
    }

    int steps() {
        return steps;
    }

    /** Whether a thread had to give way although it could have gone on, because it got too long. */
    boolean tookTurns() {
        return tookTurns;
    }

    // ---- for the carrier

    /** Chooses a thread while none is running. */
    void choose() {
        chosen = decide(null);
    }

    /** The thread to resume now; null if the execution has ended. */
    @Nullable
    SimThread takeChosen() {
        SimThread thread = conclusion.reached() ? null : chosen;
        chosen = null;
        return thread;
    }

    // ---- for threads

    /** A point at which {@code thread} may be interrupted: returns when it is to go on. */
    void pause(SimThread thread) {
        if (!runsHere()) {
            throw new Unsupported("a thread outside of the simulation: "
                    + Thread.currentThread().getName());
        }
        thread.reachedPoint();
        SimThread next = decide(thread);
        if (next != thread) {
            chosen = next;
            suspend(thread);
        }
        Observer observer = simulation.observer();
        if (observer != null) {
            observer.resumed(thread);
        }
    }

    private void suspend(SimThread thread) {
        if (thread.storeBuffer != null) {
            thread.storeBuffer.hide();
        }
        if (!Continuation.yield(SCOPE)) {
            throw Unsupported.here("a switch of threads below a native frame at " + Thread.currentThread());
        }
        if (thread.storeBuffer != null) {
            thread.storeBuffer.show();
        }
    }

    /** Makes {@code thread} stop until something makes it runnable and the schedule chooses it. */
    void block(SimThread thread) {
        int settles = thread.activity == Activity.SETTLING ? 1 : 0;
        settling += settles;
        cannotGoOn(thread);
        pause(thread);
        settling -= settles;
        thread.activity = Activity.RUNNING;
        thread.blockedOn = null;
    }

    /** Notes that {@code thread} cannot go on until something makes it runnable. */
    void cannotGoOn(SimThread thread) {
        thread.flushWrites();
        runnables.remove(thread);
        settle();
        Observer observer = simulation.observer();
        if (observer != null) {
            observer.blocked(thread);
        }
    }

    /** Lets {@code thread} go on after it was blocked. */
    void wake(SimThread thread) {
        thread.activity = Activity.RUNNING;
        thread.deadline = SimThread.NO_DEADLINE;
        timeline.forget(thread);
        runnables.add(thread);
    }

    /** Wakes those who wait for others to get no further. */
    void settle() {
        if (settling == 0) {
            return;
        }
        for (SimThread thread : simulation.threads()) {
            if (thread.activity == Activity.SETTLING
                    && thread.blockedOn instanceof SimThread target
                    && !target.runnable) {
                wake(thread);
            }
        }
    }

    /** Whether {@code thread}, which is about to wait, wakes up for no reason. */
    boolean wakesSpuriously(SimThread thread) {
        if (spuriousLeft == 0 || strategy.choose(Choice.SPURIOUS_WAKE_UP, thread, 2) == 0) {
            return false;
        }
        spuriousLeft--;
        return true;
    }

    /** Whether the weak compare-and-set of {@code thread} on {@code object} fails although it need not. */
    boolean failsForNoReason(SimThread thread, Object object) {
        if (weakFailuresLeft == 0 || strategy.choose(Choice.WEAK_FAILURE, thread, 2) == 0) {
            return false;
        }
        weakFailuresLeft--;
        Observer observer = simulation.observer();
        if (observer != null) {
            observer.event(thread, thread.site, Happening.WEAK_FAILURE, object, 0);
        }
        return true;
    }

    /** Whether {@code thread} is the only one that can go on, now or after some time. */
    boolean standsStillBut(SimThread thread) {
        return runnables.size() == 1 && thread.runnable && !timeline.hasTimers();
    }

    /** Ends the execution from within a thread, which never returns from here. */
    void endHere(Result.Ending how) {
        conclusion.end(how);
        chosen = null;
        Continuation.yield(SCOPE);
        throw new IllegalStateException("a thread was resumed after the end of its simulation");
    }

    // ---- decisions

    /** The thread that goes on; null if the execution has ended. */
    private @Nullable SimThread decide(@Nullable SimThread running) {
        if (conclusion.reached()) {
            return null;
        }
        steps++;
        simulation.storeBuffers.age(steps);
        if (steps > usualSteps || (options.turns() > 0 && simulation.threads().size() > 1)) {
            return decideFairly(running);
        }
        timeline.maybeFireEarly();
        if (runnables.size() == 0 && !someoneWakes()) {
            return null;
        }
        SimThread next = strategy.next(runnables, running != null && running.runnable ? running : null);
        if (next == null) {
            conclusion.end(Result.Ending.GIVEN_UP);
        }
        return next;
    }

    private @Nullable SimThread decideFairly(@Nullable SimThread running) {
        if (steps > usualSteps && !simulation.patience.lasts(steps)) {
            return null;
        }
        timeline.passIfPolled(steps);
        if (runnables.size() == 0 && !someoneWakes()) {
            return null;
        }
        SimThread mayGoOn = running != null && running.runnable ? running : null;
        boolean starts = options.turns() > 0 && mayGoOn != null && mayGoOn == simulation.main();
        SimThread next = starts ? mayGoOn : fairTurns.next(runnables, mayGoOn);
        tookTurns |= mayGoOn != null && next != mayGoOn;
        return next;
    }

    /**
     * Lets time pass until a thread can go on; ends the execution if none ever can. One timer may not be enough: whose wait in a monitor
     * is over goes on only when nobody else is in there.
     */
    private boolean someoneWakes() {
        while (runnables.size() == 0) {
            if (simulation.threads.onlyIdleOnesAreLeft()) {
                conclusion.end(Result.Ending.COMPLETE);
                return false;
            }
            if (!timeline.passToNextTimer() && !wakeWatchersOfStandstill()) {
                conclusion.end(simulation.threads.mainHasEnded() ? Result.Ending.LEFT_BEHIND : Result.Ending.STUCK);
                return false;
            }
        }
        return true;
    }

    private boolean wakeWatchersOfStandstill() {
        for (SimThread thread : simulation.threads()) {
            if (thread.activity == Activity.SETTLING && thread.blockedOn == Parking.STANDSTILL) {
                wake(thread);
                return true;
            }
        }
        return false;
    }
}
