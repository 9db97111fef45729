package dev.lockstep.engine.simulation;

import dev.lockstep.engine.Leaks;

/** Tells the JDK's own helpers, which nobody has to end, from threads that were left behind. */
final class IdleThreads {

    private static final String COMMON_POOL = "ForkJoinPool.commonPool-";
    private static final String SHADOW = "lockstep.java.util.concurrent.";

    private IdleThreads() {}

    static boolean mayStay(SimThread thread, Leaks leaks) {
        return switch (leaks) {
            case NONE -> isOfCommonPool(thread);
            case DAEMONS -> isOfCommonPool(thread) || (thread.thread().isDaemon() && !thread.runnable);
            case ANY -> true;
        };
    }

    /** Whether nobody has to end {@code thread}, even if it runs for ever. */
    static boolean mayRunOn(SimThread thread, Leaks leaks) {
        return mayStay(thread, leaks)
                || (leaks == Leaks.DAEMONS && thread.thread().isDaemon());
    }

    private static boolean isOfCommonPool(SimThread thread) {
        return thread.activity() == Activity.PARKED
                && thread.thread().getName().startsWith(COMMON_POOL)
                && thread.thread().getClass().getName().startsWith(SHADOW);
    }
}
