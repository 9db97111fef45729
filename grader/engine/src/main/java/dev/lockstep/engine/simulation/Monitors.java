package dev.lockstep.engine.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Monitors and wait sets as in JLS 17.1 and 17.2. */
public final class Monitors {

    private final Simulation simulation;

    Monitors(Simulation simulation) {
        this.simulation = simulation;
    }

    void enter(SimThread thread, Object object, int site) {
        Monitor monitor = simulation.objects.monitorOf(object);
        if (monitor.owner == thread) {
            monitor.entries++;
            return;
        }
        thread.blockedOn = object;
        thread.activity = Activity.ENTERING;
        monitor.entering.add(thread);
        simulation.strategy.attempts(thread, locationOf(monitor));
        if (monitor.owner != null) {
            simulation.scheduler.cannotGoOn(thread);
        }
        simulation.point(thread, site);
        take(monitor, thread, 1, site);
        report(thread, site, Happening.ENTER_MONITOR, object);
    }

    void exit(SimThread thread, Object object) {
        Monitor monitor = simulation.objects.monitorOf(object);
        if (monitor.owner != thread) {
            throw new IllegalMonitorStateException();
        }
        if (--monitor.entries == 0) {
            report(thread, thread.site, Happening.EXIT_MONITOR, object);
            free(monitor, thread);
        }
    }

    boolean isHeldBy(SimThread thread, Object object) {
        return simulation.objects.monitorOf(object).owner == thread;
    }

    private void take(Monitor monitor, SimThread thread, int entries, int site) {
        thread.activity = Activity.RUNNING;
        thread.blockedOn = null;
        monitor.entering.remove(thread);
        monitor.owner = thread;
        monitor.entries = entries;
        monitor.ownerSite = site;
        thread.flushWrites();
        thread.clock.join(monitor.released);
        thread.locksHeld.add(monitor.object);
        simulation.strategy.acquired(thread, locationOf(monitor));
        if (!monitor.entering.isEmpty()) {
            simulation.runnables.removeAll(monitor.entering);
        }
    }

    private void free(Monitor monitor, SimThread thread) {
        monitor.entries = 0;
        monitor.owner = null;
        monitor.released.join(thread.clock);
        thread.tick();
        removeLast(thread.locksHeld, monitor.object);
        simulation.strategy.released(thread, locationOf(monitor));
        if (!monitor.entering.isEmpty()) {
            simulation.runnables.addAll(monitor.entering);
        }
    }

    private long locationOf(Monitor monitor) {
        return Locations.of(simulation.objects.stateOf(monitor.object).id, -1);
    }

    private long waitSetOf(Monitor monitor) {
        return Locations.of(simulation.objects.stateOf(monitor.object).id, -2);
    }

    static void removeLast(List<Object> list, Object object) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i) == object) {
                list.remove(i);
                return;
            }
        }
    }

    /**
     * Waits for a notification.
     *
     * @param nanos at most so long; {@link SimThread#NO_DEADLINE} for ever
     */
    void await(SimThread thread, Object object, long nanos, int site) throws InterruptedException {
        Monitor monitor = owned(thread, object);
        simulation.parking.throwIfInterrupted(thread);
        report(thread, site, Happening.WAIT, object);
        if (site != 0) {
            thread.site = site;
        }
        int entries = monitor.entries;
        thread.notified = false;
        if (simulation.scheduler.wakesSpuriously(thread)) {
            report(thread, site, Happening.WAKE_SPURIOUSLY, object);
            free(monitor, thread);
            comeBack(thread, monitor);
            simulation.point(thread, site);
        } else {
            waitInSet(thread, monitor, nanos);
        }
        take(monitor, thread, entries, site);
        report(thread, site, Happening.WAKE_FROM_WAIT, object);
        if (!thread.notified) {
            // Who was notified first keeps its interrupt for later: else the notification would be lost (JLS 17.2.4).
            simulation.parking.throwIfInterrupted(thread);
        }
    }

    private void waitInSet(SimThread thread, Monitor monitor, long nanos) {
        monitor.waitSet.add(thread);
        thread.activity = Activity.WAITING;
        thread.blockedOn = monitor.object;
        thread.timedOut = false;
        thread.limited = nanos != SimThread.NO_DEADLINE;
        if (thread.limited) {
            simulation.timeline.schedule(thread, nanos);
        }
        free(monitor, thread);
        simulation.scheduler.block(thread);
        if (monitor.waitSet.contains(thread)) {
            leaveSet(thread, monitor);
        }
    }

    /** The time of {@code thread} is up, and nobody has notified it at the last moment. */
    private void leaveSet(SimThread thread, Monitor monitor) {
        simulation.strategy.accessed(thread, waitSetOf(monitor), false);
        report(thread, thread.site, Happening.TIMED_OUT, monitor.object);
        comeBack(thread, monitor);
        simulation.scheduler.settle();
        simulation.point(thread, thread.site);
    }

    /** Lets a thread that waited go for the monitor again. */
    private void comeBack(SimThread thread, Monitor monitor) {
        monitor.waitSet.remove(thread);
        simulation.timeline.forget(thread);
        thread.deadline = SimThread.NO_DEADLINE;
        thread.activity = Activity.ENTERING;
        thread.blockedOn = monitor.object;
        monitor.entering.add(thread);
        simulation.strategy.attempts(thread, locationOf(monitor));
        if (monitor.owner == null) {
            simulation.runnables.add(thread);
        } else {
            simulation.runnables.remove(thread);
        }
    }

    void notifyOne(SimThread thread, Object object, int site) {
        Monitor monitor = owned(thread, object);
        simulation.strategy.accessed(thread, waitSetOf(monitor), true);
        int waiting = monitor.waitSet.size();
        if (waiting == 0) {
            report(thread, site, Happening.NOTIFY_NOBODY, object);
            return;
        }
        int chosen = waiting == 1 ? 0 : simulation.strategy.choose(Choice.NOTIFIED_THREAD, thread, waiting);
        SimThread woken = monitor.waitSet.get(chosen);
        report(thread, site, Happening.NOTIFY, object, woken.id);
        wake(thread, woken, monitor);
    }

    void notifyAll(SimThread thread, Object object, int site) {
        Monitor monitor = owned(thread, object);
        report(thread, site, Happening.NOTIFY_ALL, object, monitor.waitSet.size());
        wakeAll(thread, monitor);
    }

    private void wakeAll(SimThread thread, Monitor monitor) {
        simulation.strategy.accessed(thread, waitSetOf(monitor), true);
        for (SimThread waiting : List.copyOf(monitor.waitSet)) {
            wake(thread, waiting, monitor);
        }
    }

    private void wake(SimThread thread, SimThread waiting, Monitor monitor) {
        simulation.parking.notifies(thread, waiting);
        waiting.notified = true;
        comeBack(waiting, monitor);
    }

    /** A thread ends while it holds the monitor of its own object, so that nobody can check and wait around its end. */
    void enterToEnd(SimThread thread) {
        if (monitorOfThread(thread) != null) {
            enter(thread, thread.thread, thread.site);
        }
    }

    /** A thread's end notifies all who wait on its object, see {@code Thread.join}. */
    void notifyAllOfEnded(SimThread thread) {
        Monitor monitor = monitorOfThread(thread);
        if (monitor != null) {
            wakeAll(thread, monitor);
            if (monitor.owner == thread) {
                free(monitor, thread);
            }
        }
    }

    private @Nullable Monitor monitorOfThread(SimThread thread) {
        ObjectState state = simulation.objects.known(thread.thread);
        return state == null ? null : state.monitor;
    }

    /** Ends the waiting of {@code target}, which {@code thread} interrupts. */
    void interrupted(SimThread thread, SimThread target) {
        if (target.blockedOn != null) {
            simulation.strategy.accessed(thread, waitSetOf(simulation.objects.monitorOf(target.blockedOn)), true);
            timedOut(target);
        }
    }

    /** Ends the waiting of a thread whose time is up. */
    void timedOut(SimThread thread) {
        if (thread.blockedOn != null) {
            comeBack(thread, simulation.objects.monitorOf(thread.blockedOn));
        }
    }

    private Monitor owned(SimThread thread, Object object) {
        Monitor monitor = simulation.objects.monitorOf(object);
        if (monitor.owner != thread) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return monitor;
    }

    private void report(SimThread thread, int site, Happening happening, Object object) {
        report(thread, site, happening, object, 0);
    }

    private void report(SimThread thread, int site, Happening happening, Object object, long number) {
        Observer observer = simulation.observer();
        if (observer != null) {
            observer.event(thread, site, happening, object, number);
        }
    }
}
