package dev.lockstep.engine.simulation;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls instead of the methods of {@link Thread} that make, start, name and interrupt threads; the last argument says where. */
public final class ThreadHooks {

    /**
     * In one schedule, those that have ended included, of which is still known what they did before they ended.
     *
     * <p>Twice as many as usually start where somebody shows what virtual threads can do, and few enough for the heap of a kata.
     */
    static final int MOST_THREADS = 20_000;

    /** To make an error costs as much time as so many turns of a loop, and who catches one may try again. */
    private static final int TURNS_OF_A_REFUSAL = 100_000;

    private ThreadHooks() {}

    static SimThread here() {
        SimThread thread = Simulation.current();
        if (thread == null) {
            throw new Unsupported("a thread started outside of the simulation");
        }
        return thread;
    }

    static SimThread at(int site) {
        SimThread thread = here();
        if (site != 0) {
            thread.site = site;
        }
        return thread;
    }

    /** The running thread, which calls a method of {@code receiver}. */
    static SimThread on(Thread receiver, int site) {
        Objects.requireNonNull(receiver);
        return at(site);
    }

    /** Stands for {@link Thread#currentThread()}. */
    public static Thread currentThread() {
        SimThread thread = Simulation.current();
        return thread == null ? Thread.currentThread() : thread.thread;
    }

    /** Stands for JavaLangAccess.currentCarrierThread. */
    public static Thread currentCarrierThread(Object access) {
        return currentThread();
    }

    @SuppressWarnings("ThreadPriorityCheck") // Nothing relies on priorities: programs can ask for them.
    static void made(LockstepThread thread, boolean inherits) {
        SimThread parent = Simulation.current();
        thread.setDaemon(parent != null && parent.thread.isDaemon());
        if (parent == null) {
            return;
        }
        thread.number = parent.simulation.threads.newNumber(parent);
        if (thread.getPriority() != parent.thread.getPriority()) {
            thread.setPriority(parent.thread.getPriority());
        }
        if (inherits) {
            thread.inherited = inheritedFrom(parent);
        }
    }

    /** The group of a new thread: that of its maker, if it is given none. */
    static @Nullable ThreadGroup groupOr(@Nullable ThreadGroup given) {
        SimThread parent = Simulation.current();
        return given != null || parent == null ? given : parent.thread.getThreadGroup();
    }

    private static Map<Object, Object> inheritedFrom(SimThread parent) {
        Map<Object, Object> inherited = null;
        for (Map.Entry<Object, Object> each : parent.locals().entrySet()) {
            if (each.getKey() instanceof Inheritable local) {
                inherited = inherited == null ? new IdentityHashMap<>() : inherited;
                Object value = local.inherit(each.getValue());
                if (value != null) {
                    inherited.put(local, value);
                }
            }
        }
        return inherited == null ? Map.of() : inherited;
    }

    /** Stands for {@link Thread#start()}. */
    public static void start(Thread thread, int site) {
        on(thread, site);
        if (thread instanceof LockstepThread) {
            thread.start();
        } else {
            startNow(thread);
        }
    }

    /** Starts {@code thread}, whatever its class says of starting. */
    public static void startNow(Thread thread) {
        SimThread parent = here();
        Simulation simulation = parent.simulation;
        SimThread before = simulation.threadOf(thread);
        if (before != null) {
            simulation.parking.startOf(parent, before);
            throw new IllegalThreadStateException();
        }
        if (simulation.threads().size() >= MOST_THREADS) {
            simulation.patience.turned(TURNS_OF_A_REFUSAL);
            throw new OutOfMemoryError("unable to create a thread: %,d were started already".formatted(MOST_THREADS));
        }
        boolean interruptedEarly = simulation.threads.takeEarlyInterrupt(thread);
        SimThread made = simulation.threads.start(thread, bodyOf(simulation, thread), parent.site, parent);
        if (thread instanceof LockstepThread own) {
            made.locals().putAll(own.inherited);
        } else if (simulation.attachment(thread) instanceof VirtualBody virtual) {
            made.locals().putAll(virtual.inherited());
        }
        made.interrupted = interruptedEarly;
        report(parent, Happening.START, made.id);
        simulation.point(parent, parent.site);
    }

    private static Runnable bodyOf(Simulation simulation, Thread thread) {
        return simulation.attachment(thread) instanceof Runnable body ? body : () -> runBodyOf(thread);
    }

    @SuppressWarnings("DoNotCall") // This is the thread's own continuation.
    private static void runBodyOf(Thread thread) {
        thread.run();
    }

    /**
     * Gives a thread that is not ours what it is to run.
     *
     * @param inherits whether it gets values of inheritable thread-locals
     */
    public static void body(Thread thread, Runnable body, boolean inherits) {
        SimThread parent = here();
        long number = parent.simulation.threads.newNumber(parent);
        Map<Object, Object> inherited = inherits ? inheritedFrom(parent) : Map.of();
        parent.simulation.attach(thread, new VirtualBody(body, inherited, number));
    }

    /** Stands for {@link Thread#startVirtualThread}. */
    public static Thread startVirtualThread(Runnable body, int site) {
        at(site);
        Thread thread = Thread.ofVirtual().unstarted(body);
        body(thread, body, true);
        startNow(thread);
        return thread;
    }

    /** Notes what the work of the running thread threw; whoever waits for that work will wait in vain. */
    public static void workFailed(Throwable thrown) {
        here().simulation.conclusion.workFailed(thrown);
    }

    /** Stands for {@link Thread#interrupt()}. */
    public static void interrupt(Thread thread, int site) {
        SimThread self = on(thread, site);
        self.simulation.point(self, site);
        if (thread instanceof LockstepThread) {
            thread.interrupt();
        } else {
            interruptNow(thread);
        }
    }

    static void interruptNow(Thread thread) {
        SimThread self = here();
        SimThread target = self.simulation.threadOf(thread);
        if (target == null) {
            self.simulation.threads.interruptEarly(self, thread);
        } else {
            self.simulation.parking.interrupt(self, target);
        }
    }

    /** Stands for {@link Thread#isInterrupted()}. */
    public static boolean isInterrupted(Thread thread, int site) {
        SimThread self = on(thread, site);
        self.simulation.point(self, site);
        return thread instanceof LockstepThread ? thread.isInterrupted() : isInterruptedNow(thread);
    }

    static boolean isInterruptedNow(Thread thread) {
        SimThread self = here();
        SimThread target = self.simulation.threadOf(thread);
        if (target == null) {
            self.simulation.parking.notStarted(self);
            return self.simulation.threads.isInterruptedEarly(thread);
        }
        self.simulation.parking.startOf(self, target);
        return self.simulation.parking.isInterrupted(self, target);
    }

    /** Stands for {@link Thread#interrupted()}. */
    public static boolean interrupted(int site) {
        SimThread self = Simulation.current();
        if (self == null) {
            return false;
        }
        if (site != 0) {
            self.simulation.point(self, site);
        }
        return self.simulation.parking.clearInterrupt(self);
    }

    /** Stands for {@link Thread#setDaemon}. */
    public static void setDaemon(Thread thread, boolean on, int site) {
        SimThread self = here();
        SimThread started = self.simulation.threadOf(thread);
        if (started == null) {
            self.simulation.parking.notStarted(self);
        } else if (!thread.isVirtual()) {
            self.simulation.parking.startOf(self, started);
            throw new IllegalThreadStateException();
        }
        thread.setDaemon(on);
    }

    /** Stands for {@link Thread#threadId()}: numbers that are the same in every run. */
    public static long threadId(Thread thread) {
        if (thread instanceof LockstepThread own) {
            return own.number;
        }
        SimThread self = Simulation.current();
        Object virtual = self == null ? null : self.simulation.attachment(thread);
        return virtual instanceof VirtualBody body ? body.number() : thread.threadId();
    }

    /** Stands for {@link Thread#setDefaultUncaughtExceptionHandler}. */
    public static void setDefaultUncaughtExceptionHandler(Thread.@Nullable UncaughtExceptionHandler handler) {
        SimThread self = here();
        Simulation simulation = self.simulation;
        simulation.strategy.accessed(self, Locations.EXCEPTION_HANDLER, true);
        simulation.attach(Thread.UncaughtExceptionHandler.class, handler == null ? ThreadHooks.class : handler);
    }

    /** Stands for {@link Thread#getDefaultUncaughtExceptionHandler}. */
    public static Thread.@Nullable UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
        SimThread self = here();
        self.simulation.strategy.accessed(self, Locations.EXCEPTION_HANDLER, false);
        Object handler = self.simulation.attachment(Thread.UncaughtExceptionHandler.class);
        return handler instanceof Thread.UncaughtExceptionHandler found ? found : null;
    }

    /** Stands for JavaLangAccess.start. */
    public static void start(Object access, Thread thread, @Nullable Object container) {
        startNow(thread);
    }

    private static void report(SimThread thread, Happening happening, long number) {
        Observer observer = thread.simulation.observer();
        if (observer != null) {
            observer.event(thread, thread.site, happening, null, number);
        }
    }
}
