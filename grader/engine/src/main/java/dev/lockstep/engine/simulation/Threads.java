package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The threads of an execution, each from its start to its end. */
final class Threads {

    private final Simulation simulation;
    private final List<SimThread> started = new ArrayList<>(4);
    private final Map<Thread, SimThread> foreign = new IdentityHashMap<>(2);
    private final Map<Thread, Boolean> interruptedEarly = new IdentityHashMap<>(2);
    private @Nullable SimThread main;
    private long made;

    Threads(Simulation simulation) {
        this.simulation = simulation;
    }

    /** All that were started so far, by their numbers. */
    List<SimThread> started() {
        return started;
    }

    /** The thread that runs the body; null before it is there. */
    @Nullable
    SimThread main() {
        return main;
    }

    boolean mainHasEnded() {
        return main != null && main.ended();
    }

    /** Whether those that have not ended are none, or such that nobody has to end them. */
    boolean onlyIdleOnesAreLeft() {
        if (!mainHasEnded()) {
            return false;
        }
        for (SimThread thread : started) {
            if (!thread.ended() && !IdleThreads.mayStay(thread, simulation.options.leaks())) {
                return false;
            }
        }
        return true;
    }

    /** The simulated thread of {@code thread}; null if it was not started here. */
    @Nullable
    SimThread of(Thread thread) {
        if (thread instanceof LockstepThread own) {
            SimThread found = own.simThread;
            return found != null && found.simulation == simulation ? found : null;
        }
        return foreign.get(thread);
    }

    // ---- before the start

    /** The {@code threadId} of a new thread. */
    long newNumber(SimThread maker) {
        simulation.strategy.accessed(maker, Locations.SPAWNING, true);
        return ++made + 1;
    }

    /** Notes an interrupt of a thread that has not been started: who starts it or looks whether it is interrupted will see that. */
    void interruptEarly(SimThread by, Thread thread) {
        simulation.strategy.accessed(by, Locations.SPAWNING, true);
        interruptedEarly.put(thread, true);
    }

    boolean isInterruptedEarly(Thread thread) {
        return interruptedEarly.containsKey(thread);
    }

    boolean takeEarlyInterrupt(Thread thread) {
        return !interruptedEarly.isEmpty() && interruptedEarly.remove(thread) != null;
    }

    // ---- the start

    /** Makes the thread that runs the body. */
    void startMain(Thread thread, Runnable body) {
        main = start(thread, body, 0, null);
    }

    /** Makes a thread that can go on from now on. */
    SimThread start(Thread thread, Runnable body, int site, @Nullable SimThread parent) {
        SimThread[] self = new SimThread[1];
        SimThread child = new SimThread(simulation, started.size(), thread, site, () -> runToEnd(self, body), parent);
        self[0] = child;
        started.add(child);
        if (thread instanceof LockstepThread own) {
            own.simThread = child;
        } else {
            foreign.put(thread, child);
        }
        if (parent != null) {
            simulation.strategy.accessed(parent, Locations.SPAWNING, true);
            simulation.strategy.accessed(parent, Locations.ofStart(child.id), true);
            simulation.strategy.ordered(parent, child);
            parent.tick();
        }
        simulation.runnables.add(child);
        simulation.patience.threadsChanged();
        return child;
    }

    // ---- the end

    private void runToEnd(SimThread[] self, Runnable body) {
        SimThread thread = self[0];
        try {
            body.run();
        } catch (Throwable thrown) {
            died(thread, thrown);
        }
        if (thread != main) {
            // That it has ended is a step of its own: others may see what it did last and that it is still alive.
            simulation.point(thread, 0);
            simulation.monitors.enterToEnd(thread);
        }
    }

    private void died(SimThread thread, Throwable thrown) {
        thread.failure = thrown;
        if (simulation.conclusion.endedBy(thrown)) {
            return;
        }
        if (thread != main && !UncaughtExceptions.handle(thread, thrown)) {
            simulation.conclusion.escaped(thread, thrown);
        }
        Observer observer = simulation.observer();
        if (observer != null) {
            observer.died(thread, thrown);
        }
    }

    /** Sees to it that those who wait for the end of {@code thread} go on. */
    void ended(SimThread thread) {
        thread.activity = Activity.ENDED;
        simulation.patience.threadsChanged();
        simulation.runnables.remove(thread);
        thread.tick();
        simulation.strategy.accessed(thread, Locations.ofThread(thread.id), true);
        if (thread == main && thread.failure != null) {
            simulation.strategy.cutShort(thread);
            simulation.conclusion.end(
                    thread.failure instanceof Unsupported ? Result.Ending.UNSUPPORTED : Result.Ending.FAILED);
        }
        if (thread.awaitedBy > 0) {
            wakeThoseWhoJoin(thread);
        }
        simulation.monitors.notifyAllOfEnded(thread);
        simulation.scheduler.settle();
    }

    private void wakeThoseWhoJoin(SimThread thread) {
        for (SimThread other : started) {
            if (other.blockedOn == thread && other.activity == Activity.JOINING) {
                simulation.scheduler.wake(other);
            }
        }
    }
}
