package dev.lockstep.engine.simulation;

import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls instead of the methods of {@link Thread}; the last argument says where. */
public final class ThreadHooks {

    private static final int SPINS_PER_POINT = 64;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private ThreadHooks() {}

    private static SimThread here() {
        SimThread thread = Simulation.current();
        if (thread == null) {
            throw new Unsupported("a thread started outside of the simulation");
        }
        return thread;
    }

    private static SimThread at(int site) {
        SimThread thread = here();
        if (site != 0) {
            thread.site = site;
        }
        return thread;
    }

    /** The running thread, which calls a method of {@code receiver}. */
    private static SimThread on(Thread receiver, int site) {
        java.util.Objects.requireNonNull(receiver);
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
        thread.number = parent.simulation.newThreadNumber(parent);
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
        if (simulation.threadOf(thread) != null) {
            throw new IllegalThreadStateException();
        }
        boolean interruptedEarly = simulation.takeEarlyInterrupt(thread);
        SimThread made = simulation.spawn(thread, bodyOf(simulation, thread), parent.site, parent);
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
        long number = parent.simulation.newThreadNumber(parent);
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

    /** Stands for {@link Thread#join()}. */
    public static void join(Thread thread, int site) throws InterruptedException {
        joinNanos(thread, SimThread.NO_DEADLINE, site);
    }

    /** Stands for {@link Thread#join(long)}. */
    public static void join(Thread thread, long millis, int site) throws InterruptedException {
        checkNotNegative(millis);
        joinNanos(thread, millis == 0 ? SimThread.NO_DEADLINE : nanosOf(millis, 0), site);
    }

    /** Stands for {@link Thread#join(long, int)}. */
    public static void join(Thread thread, long millis, int nanos, int site) throws InterruptedException {
        checkNotNegative(millis);
        boolean forEver = millis == 0 && nanos == 0;
        joinNanos(thread, forEver ? SimThread.NO_DEADLINE : nanosOf(millis, nanos), site);
    }

    /** Stands for {@link Thread#join(Duration)}. */
    public static boolean join(Thread thread, Duration duration, int site) throws InterruptedException {
        SimThread self = on(thread, site);
        self.simulation.point(self, site);
        SimThread target = self.simulation.threadOf(thread);
        if (target == null) {
            self.simulation.parking.notStarted(self);
            throw new IllegalThreadStateException("Thread not started");
        }
        long nanos = nanosOf(duration);
        if (nanos <= 0 && !sees(self, target).ended()) {
            return false;
        }
        return self.simulation.parking.join(self, target, nanos);
    }

    private static void joinNanos(Thread thread, long nanos, int site) throws InterruptedException {
        SimThread self = on(thread, site);
        self.simulation.point(self, site);
        SimThread target = self.simulation.threadOf(thread);
        if (target != null) {
            self.simulation.parking.join(self, target, nanos);
        } else {
            self.simulation.parking.notStarted(self);
            self.simulation.parking.throwIfInterrupted(self);
        }
    }

    /** Waits for the end of {@code thread}, whoever interrupts. */
    public static void awaitEnd(Thread thread) {
        SimThread self = here();
        SimThread target = self.simulation.threadOf(thread);
        if (target != null) {
            self.simulation.parking.awaitEnd(self, target);
        }
    }

    /** Notes what the work of the running thread threw; whoever waits for that work will wait in vain. */
    public static void workFailed(Throwable thrown) {
        here().simulation.workFailed(thrown);
    }

    /** Waits until {@code thread} has ended or can get no further by itself. */
    public static void settle(Thread thread) {
        SimThread self = here();
        SimThread target = self.simulation.threadOf(thread);
        if (target != null) {
            self.simulation.parking.settle(self, target);
        }
    }

    /** Waits until {@code thread} has ended, or no thread but this one could do anything any more. */
    public static void awaitStandstill(Thread thread) {
        SimThread self = here();
        SimThread target = self.simulation.threadOf(thread);
        if (target != null) {
            self.simulation.parking.awaitStandstill(self, target);
        }
    }

    /** Whether {@code thread} has been started and has ended. */
    public static boolean hasEnded(Thread thread) {
        SimThread self = here();
        self.simulation.point(self, 0);
        SimThread target = self.simulation.threadOf(thread);
        return target != null && sees(self, target).ended();
    }

    /** Notes that it matters to {@code self} whether {@code target} has ended. */
    private static SimThread sees(SimThread self, SimThread target) {
        self.simulation.parking.startOf(self, target);
        self.simulation.parking.seesEndOf(self, target);
        return target;
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
            self.simulation.parking.notStarted(self);
            self.simulation.interruptEarly(thread);
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
            return self.simulation.isInterruptedEarly(thread);
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

    /** Stands for {@link Thread#isAlive()}. */
    public static boolean isAlive(Thread thread, int site) {
        SimThread self = on(thread, site);
        self.simulation.point(self, site);
        SimThread target = self.simulation.threadOf(thread);
        if (target == null) {
            self.simulation.parking.notStarted(self);
            return false;
        }
        return !sees(self, target).ended();
    }

    /** Stands for {@link Thread#getState()}. */
    public static Thread.State getState(Thread thread, int site) {
        SimThread self = on(thread, site);
        self.simulation.point(self, site);
        return thread instanceof LockstepThread ? thread.getState() : stateOf(thread);
    }

    static Thread.State stateOf(Thread thread) {
        SimThread self = Simulation.current();
        SimThread target = self == null ? null : self.simulation.threadOf(thread);
        if (self == null) {
            return Thread.State.NEW;
        }
        self.simulation.strategy.everythingObserved(self);
        if (target == null) {
            return Thread.State.NEW;
        }
        self.simulation.parking.seesEndOf(self, target);
        return switch (target.activity) {
            case RUNNING -> Thread.State.RUNNABLE;
            case ENTERING -> target.runnable ? Thread.State.RUNNABLE : Thread.State.BLOCKED;
            case WAITING, PARKED, JOINING -> timed(target);
            case SLEEPING -> Thread.State.TIMED_WAITING;
            case SETTLING -> Thread.State.WAITING;
            case ENDED -> Thread.State.TERMINATED;
        };
    }

    private static Thread.State timed(SimThread thread) {
        return thread.deadline == SimThread.NO_DEADLINE ? Thread.State.WAITING : Thread.State.TIMED_WAITING;
    }

    /** Stands for {@link Thread#setDaemon}. */
    public static void setDaemon(Thread thread, boolean on, int site) {
        if (here().simulation.threadOf(thread) != null && !thread.isVirtual()) {
            throw new IllegalThreadStateException();
        }
        thread.setDaemon(on);
    }

    /** Stands for {@link Thread#sleep(long)}. */
    public static void sleep(long millis, int site) throws InterruptedException {
        checkNotNegative(millis);
        sleepNanos(nanosOf(millis, 0), site);
    }

    /** Stands for {@link Thread#sleep(long, int)}. */
    public static void sleep(long millis, int nanos, int site) throws InterruptedException {
        checkNotNegative(millis);
        sleepNanos(nanosOf(millis, nanos), site);
    }

    /** Stands for {@link Thread#sleep(Duration)}. */
    public static void sleep(Duration duration, int site) throws InterruptedException {
        sleepNanos(Math.max(0, nanosOf(duration)), site);
    }

    private static void checkNotNegative(long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
    }

    private static void sleepNanos(long nanos, int site) throws InterruptedException {
        SimThread self = at(site);
        self.simulation.parking.sleep(self, nanos);
    }

    /** Stands for {@link Thread#yield()}. */
    public static void giveWay(int site) {
        SimThread self = Simulation.current();
        if (self != null) {
            self.simulation.yielded(self);
            self.simulation.point(self, site == 0 ? self.site : site);
        }
    }

    /** Stands for {@link Thread#onSpinWait()}: the JDK's own classes spin a while before they park, which shows nothing new. */
    public static void spin(int site) {
        SimThread self = Simulation.current();
        if (self != null && (site != 0 || ++self.spins % SPINS_PER_POINT == 0)) {
            giveWay(site);
        }
    }

    /** Stands for {@link Thread#holdsLock}. */
    public static boolean holdsLock(Object object) {
        SimThread self = here();
        return self.simulation.monitors.isHeldBy(self, java.util.Objects.requireNonNull(object));
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

    /** Stands for {@link Thread#getStackTrace()}. */
    public static StackTraceElement[] getStackTrace(Thread thread) {
        SimThread self = Simulation.current();
        SimThread target = self == null ? null : self.simulation.threadOf(java.util.Objects.requireNonNull(thread));
        if (target == null || target.ended()) {
            return new StackTraceElement[0];
        }
        StackTraceElement[] all =
                target == self ? new Throwable().getStackTrace() : target.continuation.getStackTrace();
        return Frames.own(all, target == self);
    }

    /** Stands for {@link Thread#activeCount()}. */
    public static int activeCount() {
        SimThread self = here();
        self.simulation.strategy.everythingObserved(self);
        return (int) self.simulation.threads().stream()
                .filter(thread -> !thread.ended() && !thread.thread.isVirtual())
                .count();
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

    /** Parks the running thread; {@code nanos} is {@link Long#MAX_VALUE} for ever. */
    public static void park(@Nullable Object blocker, long nanos) {
        SimThread self = here();
        Object on = blocker == null ? self.parkBlocker : blocker;
        self.simulation.parking.park(self, on, nanos);
    }

    /** Stands for Unsafe.park. */
    public static void park(Object unsafe, boolean absolute, long time) {
        if (time == 0 && !absolute) {
            park(null, SimThread.NO_DEADLINE);
        } else {
            park(null, absolute ? (time - ClockHooks.currentTimeMillis()) * NANOS_PER_MILLI : time);
        }
    }

    /** Stands for Unsafe.unpark. */
    public static void unpark(Object unsafe, @Nullable Object thread) {
        if (thread instanceof Thread target) {
            unpark(target);
        }
    }

    /** Makes a permit available to {@code thread}. */
    public static void unpark(Thread thread) {
        SimThread self = Simulation.current();
        SimThread target = self == null ? null : self.simulation.threadOf(thread);
        if (self != null && target != null) {
            self.simulation.parking.startOf(self, target);
            self.simulation.parking.unpark(self, target);
        } else if (self != null) {
            self.simulation.parking.notStarted(self);
        }
    }

    /** Notes for what the running thread is going to park. */
    public static void blocker(@Nullable Object blocker) {
        SimThread self = Simulation.current();
        if (self != null) {
            self.parkBlocker = blocker;
        }
    }

    /** For what {@code thread} parks; null if it does not, or does not say. */
    public static @Nullable Object blockerOf(Thread thread) {
        SimThread self = Simulation.current();
        SimThread target = self == null ? null : self.simulation.threadOf(thread);
        if (self != null) {
            self.simulation.strategy.everythingObserved(self);
        }
        return target == null || target.activity != Activity.PARKED ? null : target.blockedOn;
    }

    /** Stands for JavaLangAccess.start. */
    public static void start(Object access, Thread thread, @Nullable Object container) {
        startNow(thread);
    }

    private static long nanosOf(long millis, int nanos) {
        if (millis >= Long.MAX_VALUE / NANOS_PER_MILLI - 1) {
            return Long.MAX_VALUE - 1;
        }
        return millis * NANOS_PER_MILLI + nanos;
    }

    private static long nanosOf(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException _) {
            return duration.isNegative() ? -1 : Long.MAX_VALUE - 1;
        }
    }

    private static void report(SimThread thread, Happening happening, long number) {
        Observer observer = thread.simulation.observer();
        if (observer != null) {
            observer.event(thread, thread.site, happening, null, number);
        }
    }
}
