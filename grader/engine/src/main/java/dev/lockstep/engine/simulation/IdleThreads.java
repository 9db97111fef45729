package dev.lockstep.engine.simulation;

import dev.lockstep.engine.Leaks;
import org.jspecify.annotations.Nullable;

/** Tells the JDK's own helpers, which nobody has to end, from threads that were left behind. */
final class IdleThreads {

    private static final String COMMON_POOL = "ForkJoinPool.commonPool-";
    private static final String SHADOW = "lockstep.java.util.concurrent.";
    private static final String POOL = SHADOW + "ForkJoinPool";
    private static final String TIMERS = SHADOW + "DelayScheduler";

    private IdleThreads() {}

    static boolean mayStay(SimThread thread, Leaks leaks) {
        return switch (leaks) {
            case NONE -> isIdleInCommonPool(thread);
            case DAEMONS -> isIdleInCommonPool(thread) || (thread.thread().isDaemon() && !thread.runnable);
            case ANY -> true;
        };
    }

    /** Whether nobody has to end {@code thread}, even if it runs for ever. */
    static boolean mayRunOn(SimThread thread, Leaks leaks) {
        return mayStay(thread, leaks)
                || (leaks == Leaks.DAEMONS && thread.thread().isDaemon());
    }

    /** Whether it waits for a task there, or keeps its timers; one that waits inside of a task was left behind like any other. */
    private static boolean isIdleInCommonPool(SimThread thread) {
        return thread.activity() == Activity.PARKED
                && thread.thread().getName().startsWith(COMMON_POOL)
                && (is(TIMERS, thread.thread()) || is(POOL, thread.blockedOn));
    }

    private static boolean is(String shadow, @Nullable Object object) {
        return object != null && object.getClass().getName().equals(shadow);
    }
}
