package dev.lockstep.engine.shadow;

import dev.lockstep.engine.simulation.ClockHooks;
import dev.lockstep.engine.simulation.ParkHooks;
import dev.lockstep.engine.simulation.ThreadHooks;
import org.jspecify.annotations.Nullable;

/** Stands for {@link java.util.concurrent.locks.LockSupport}. */
public final class LockSupport {

    private static final long FOR_EVER = Long.MAX_VALUE;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private LockSupport() {}

    /** As the original. */
    public static void park() {
        ParkHooks.park(null, FOR_EVER);
    }

    /** As the original. */
    public static void park(@Nullable Object blocker) {
        ParkHooks.park(blocker, FOR_EVER);
    }

    /** As the original. */
    public static void parkNanos(long nanos) {
        if (nanos > 0) {
            ParkHooks.park(null, Math.min(nanos, FOR_EVER - 1));
        }
    }

    /** As the original. */
    public static void parkNanos(@Nullable Object blocker, long nanos) {
        if (nanos > 0) {
            ParkHooks.park(blocker, Math.min(nanos, FOR_EVER - 1));
        }
    }

    /** As the original. */
    public static void parkUntil(long deadline) {
        ParkHooks.park(null, untilThen(deadline));
    }

    /** As the original. */
    public static void parkUntil(@Nullable Object blocker, long deadline) {
        ParkHooks.park(blocker, untilThen(deadline));
    }

    private static long untilThen(long deadline) {
        return (deadline - ClockHooks.currentTimeMillis()) * NANOS_PER_MILLI;
    }

    /** As the original. */
    public static void unpark(@Nullable Thread thread) {
        if (thread != null) {
            ParkHooks.unpark(thread);
        }
    }

    /** As the original. */
    public static void setCurrentBlocker(@Nullable Object blocker) {
        ParkHooks.blocker(blocker);
    }

    /** As the original. */
    public static @Nullable Object getBlocker(Thread thread) {
        return ParkHooks.blockerOf(thread);
    }

    /** As the original, which is not public. */
    public static long getThreadId(Thread thread) {
        return ThreadHooks.threadId(thread);
    }
}
