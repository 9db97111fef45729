package dev.lockstep.engine.simulation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls to see the state of a thread. */
public final class ThreadStateHooks {

    private ThreadStateHooks() {}

    /** Whether {@code thread} has been started and has ended. */
    public static boolean hasEnded(Thread thread) {
        SimThread self = ThreadHooks.here();
        self.simulation.point(self, 0);
        SimThread target = self.simulation.threadOf(thread);
        return target != null && sees(self, target).ended();
    }

    /** Notes that it matters to {@code self} whether {@code target} has ended. */
    static SimThread sees(SimThread self, SimThread target) {
        self.simulation.parking.startOf(self, target);
        self.simulation.parking.seesEndOf(self, target);
        return target;
    }

    /** Stands for {@link Thread#isAlive()}. */
    public static boolean isAlive(Thread thread, int site) {
        SimThread self = ThreadHooks.on(thread, site);
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
        SimThread self = ThreadHooks.on(thread, site);
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
        return thread.limited ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
    }

    /** Stands for {@link Thread#getThreadGroup()}: a thread that has ended is in none. */
    public static @Nullable ThreadGroup getThreadGroup(Thread thread, int site) {
        if (Simulation.current() == null) {
            return thread.getThreadGroup();
        }
        SimThread self = ThreadHooks.on(thread, site);
        SimThread target = self.simulation.threadOf(thread);
        boolean ended = target != null && target != self && sees(self, target).ended();
        return ended ? null : thread.getThreadGroup();
    }

    /** Stands for {@link Thread#holdsLock}. */
    public static boolean holdsLock(Object object) {
        SimThread self = ThreadHooks.here();
        return self.simulation.monitors.isHeldBy(self, Objects.requireNonNull(object));
    }

    /** Stands for {@link Thread#getStackTrace()}. */
    public static StackTraceElement[] getStackTrace(Thread thread) {
        SimThread self = Simulation.current();
        SimThread target = self == null ? null : self.simulation.threadOf(Objects.requireNonNull(thread));
        if (self != null && target != self) {
            self.simulation.strategy.everythingObserved(self);
        }
        if (target == null || target.ended()) {
            return new StackTraceElement[0];
        }
        StackTraceElement[] all =
                target == self ? new Throwable().getStackTrace() : target.continuation.getStackTrace();
        return Frames.own(all, target == self);
    }

    /** Stands for {@link Thread#activeCount()}. */
    public static int activeCount() {
        SimThread self = ThreadHooks.here();
        self.simulation.strategy.everythingObserved(self);
        return (int) self.simulation.threads().stream()
                .filter(thread -> !thread.ended() && !thread.thread.isVirtual())
                .count();
    }
}
