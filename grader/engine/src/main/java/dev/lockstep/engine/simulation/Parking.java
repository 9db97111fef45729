package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** Ways in which a thread stops other than at a monitor: park, sleep, join; and the interrupts that end them. */
public final class Parking {

    /** What those wait for who wait until nothing happens any more. */
    static final Object STANDSTILL = new Object();

    private final Simulation simulation;

    Parking(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Parks {@code thread}; {@code nanos} is {@link SimThread#NO_DEADLINE} for ever. */
    void park(SimThread thread, @Nullable Object blocker, long nanos) {
        simulation.strategy.accessed(thread, permitOf(thread), true);
        simulation.strategy.accessed(thread, interruptOf(thread), false);
        if (thread.permit || thread.interrupted || nanos <= 0) {
            thread.permit = false;
            simulation.point(thread, thread.site);
            return;
        }
        report(thread, Happening.PARK, blocker, nanos);
        if (wakesForNoReason(thread, blocker)) {
            return;
        }
        stop(thread, Activity.PARKED, blocker, nanos);
        // A permit that came between the wake-up and now is used up as well.
        simulation.strategy.accessed(thread, permitOf(thread), true);
        thread.permit = false;
    }

    /** Whether {@code thread} does not wait, or not any more, although nobody has woken it. */
    boolean wakesForNoReason(SimThread thread, @Nullable Object blocker) {
        if (!simulation.scheduler.wakesSpuriously(thread)) {
            return false;
        }
        report(thread, Happening.WAKE_SPURIOUSLY, blocker, 0);
        simulation.point(thread, thread.site);
        return true;
    }

    void unpark(SimThread thread, SimThread target) {
        thread.flushWrites();
        simulation.strategy.accessed(thread, permitOf(target), true);
        report(thread, Happening.UNPARK, null, target.id);
        if (target.activity == Activity.PARKED) {
            simulation.strategy.ordered(thread, target);
            simulation.scheduler.wake(target);
            // The JDK may have more to do in the same call; who was woken may be faster.
            simulation.point(thread, 0);
        } else if (!target.ended()) {
            target.permit = true;
        }
    }

    void sleep(SimThread thread, long nanos) throws InterruptedException {
        throwIfInterrupted(thread);
        report(thread, Happening.SLEEP, null, nanos);
        if (nanos == 0) {
            simulation.point(thread, thread.site);
        } else {
            stop(thread, Activity.SLEEPING, null, nanos);
        }
        throwIfInterrupted(thread);
    }

    /** Waits for the end of {@code target}, at most {@code nanos}; says whether it has ended. */
    boolean join(SimThread thread, SimThread target, long nanos) throws InterruptedException {
        startOf(thread, target);
        // As the JDK: who joins a thread that has ended is not told of interrupts.
        boolean looks = thread.interrupted;
        if (looks) {
            seesEndOf(thread, target);
        }
        if (!target.ended()) {
            throwIfInterrupted(thread);
            report(thread, Happening.JOIN, null, target.id);
            stopForEndOf(thread, target, nanos);
            throwIfInterrupted(thread);
            looks = thread.timedOut;
        }
        return looks ? hasSeenEndOf(thread, target) : awaitedEndOf(thread, target);
    }

    /** Whether {@code target} has ended, for {@code thread}, which goes on in any case. */
    private boolean hasSeenEndOf(SimThread thread, SimThread target) {
        seesEndOf(thread, target);
        if (target.ended()) {
            report(thread, Happening.JOINED, null, target.id);
        }
        return target.ended();
    }

    /** Waits for the end of {@code target}, whoever interrupts. */
    void awaitEnd(SimThread thread, SimThread target) {
        while (!target.ended()) {
            report(thread, Happening.JOIN, null, target.id);
            stopForEndOf(thread, target, SimThread.NO_DEADLINE);
        }
        awaitedEndOf(thread, target);
    }

    /** Waits until {@code target} has ended or can get no further by itself. */
    void settle(SimThread thread, SimThread target) {
        simulation.strategy.everythingObserved(thread);
        if (target.runnable) {
            stop(thread, Activity.SETTLING, target, SimThread.NO_DEADLINE);
        }
    }

    /** Waits until {@code target} has ended, or neither it nor any other thread will do anything by itself. */
    void awaitStandstill(SimThread thread, SimThread target) {
        simulation.strategy.everythingObserved(thread);
        while (!target.ended() && !simulation.scheduler.standsStillBut(thread)) {
            stop(thread, Activity.SETTLING, STANDSTILL, SimThread.NO_DEADLINE);
        }
        if (target.ended()) {
            awaitedEndOf(thread, target);
        }
    }

    /** {@code thread} goes on because {@code target} has ended. */
    private boolean awaitedEndOf(SimThread thread, SimThread target) {
        thread.clock.join(target.clock);
        simulation.strategy.ordered(target, thread);
        report(thread, Happening.JOINED, null, target.id);
        return true;
    }

    /** {@code thread} looks whether {@code target} has ended, which it need not have. */
    void seesEndOf(SimThread thread, SimThread target) {
        simulation.strategy.accessed(thread, Locations.ofThread(target.id), false);
        if (target.ended()) {
            thread.clock.join(target.clock);
        }
    }

    void interrupt(SimThread thread, SimThread target) {
        startOf(thread, target);
        simulation.strategy.accessed(thread, interruptOf(target), true);
        simulation.strategy.accessed(thread, permitOf(target), true);
        simulation.strategy.accessed(thread, Locations.ofThread(target.id), false);
        report(thread, Happening.INTERRUPT, null, target.id);
        if (target.ended()) {
            return;
        }
        target.interrupted = true;
        target.interruptedBy = Memory.release(thread, target.interruptedBy);
        switch (target.activity) {
            case WAITING -> simulation.monitors.interrupted(thread, target);
            case JOINING -> {
                if (target.blockedOn instanceof SimThread awaited) {
                    // Whether the end that it waits for or this interrupt comes first decides how its wait ends.
                    simulation.strategy.accessed(thread, Locations.ofThread(awaited.id), false);
                }
                wakeInterrupted(thread, target);
            }
            case PARKED, SLEEPING -> wakeInterrupted(thread, target);
            case RUNNING, ENTERING, SETTLING, ENDED -> {}
        }
    }

    private void wakeInterrupted(SimThread thread, SimThread target) {
        simulation.strategy.ordered(thread, target);
        simulation.scheduler.wake(target);
    }

    /** Notes that it matters to {@code thread} that {@code target} has been started. */
    void startOf(SimThread thread, SimThread target) {
        simulation.strategy.accessed(thread, Locations.ofStart(target.id), false);
    }

    /** Notes that it matters to {@code thread} that some thread has not been started yet. */
    void notStarted(SimThread thread) {
        simulation.strategy.accessed(thread, Locations.SPAWNING, false);
    }

    /** Notes that {@code thread} ends the waiting of {@code woken}, which an interrupt could do as well. */
    void notifies(SimThread thread, SimThread woken) {
        simulation.strategy.accessed(thread, interruptOf(woken), true);
    }

    boolean isInterrupted(SimThread thread, SimThread target) {
        simulation.strategy.accessed(thread, interruptOf(target), false);
        if (target.interrupted) {
            Memory.acquire(thread, target.interruptedBy);
        }
        return target.interrupted;
    }

    boolean clearInterrupt(SimThread thread) {
        boolean was = isInterrupted(thread, thread);
        if (was) {
            simulation.strategy.accessed(thread, interruptOf(thread), true);
            thread.interrupted = false;
        }
        return was;
    }

    void throwIfInterrupted(SimThread thread) throws InterruptedException {
        if (clearInterrupt(thread)) {
            throw new InterruptedException();
        }
    }

    private void stopForEndOf(SimThread thread, SimThread target, long nanos) {
        target.awaitedBy++;
        stop(thread, Activity.JOINING, target, nanos);
        target.awaitedBy--;
    }

    private void stop(SimThread thread, Activity activity, @Nullable Object on, long nanos) {
        thread.activity = activity;
        thread.blockedOn = on;
        thread.timedOut = false;
        thread.limited = nanos != SimThread.NO_DEADLINE;
        if (thread.limited) {
            simulation.timeline.schedule(thread, nanos);
        }
        simulation.scheduler.block(thread);
    }

    private static long permitOf(SimThread thread) {
        return Locations.of(-3, thread.id);
    }

    private static long interruptOf(SimThread thread) {
        return Locations.of(-4, thread.id);
    }

    private void report(SimThread thread, Happening happening, @Nullable Object object, long number) {
        Observer observer = simulation.observer();
        if (observer != null) {
            observer.event(thread, thread.site, happening, object, number);
        }
    }
}
