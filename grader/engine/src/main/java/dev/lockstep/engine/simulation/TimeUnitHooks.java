package dev.lockstep.engine.simulation;

import java.util.concurrent.TimeUnit;

/** What rewritten code calls instead of the methods of {@link TimeUnit} that wait. */
public final class TimeUnitHooks {

    private TimeUnitHooks() {}

    /** Stands for {@link TimeUnit#sleep}. */
    public static void sleep(TimeUnit unit, long timeout, int site) throws InterruptedException {
        if (timeout > 0) {
            WaitHooks.sleep(unit.toMillis(timeout), (int) (unit.toNanos(timeout) % 1_000_000), site);
        }
    }

    /** Stands for {@link TimeUnit#timedJoin}. */
    public static void timedJoin(TimeUnit unit, Thread thread, long timeout, int site) throws InterruptedException {
        if (timeout > 0) {
            WaitHooks.join(thread, unit.toMillis(timeout), (int) (unit.toNanos(timeout) % 1_000_000), site);
        }
    }

    /** Stands for {@link TimeUnit#timedWait}. */
    public static void timedWait(TimeUnit unit, Object object, long timeout, int site) throws InterruptedException {
        if (timeout > 0) {
            MonitorHooks.await(object, unit.toMillis(timeout), (int) (unit.toNanos(timeout) % 1_000_000), site);
        }
    }
}
