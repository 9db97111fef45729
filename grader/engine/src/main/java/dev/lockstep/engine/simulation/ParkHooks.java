package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** What the shadows' {@code LockSupport} and rewritten classes of the JDK call to park threads. */
public final class ParkHooks {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private ParkHooks() {}

    /** Parks the running thread; {@code nanos} is {@link Long#MAX_VALUE} for ever. */
    public static void park(@Nullable Object blocker, long nanos) {
        SimThread self = ThreadHooks.here();
        Object on = blocker == null ? self.parkBlocker : blocker;
        self.simulation.parking.park(self, on, nanos);
    }

    /**
     * Whether a wait for {@code condition} is over: because it was {@code signalled}, or for no reason, which {@link
     * java.util.concurrent.locks.Condition} allows. The lock is free meanwhile, and others may come first.
     */
    public static boolean wakes(boolean signalled, Object condition) {
        SimThread self = Simulation.current();
        return signalled || (self != null && self.simulation.parking.wakesForNoReason(self, condition));
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
}
