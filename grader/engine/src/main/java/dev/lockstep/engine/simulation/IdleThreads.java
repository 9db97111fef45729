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

    private static boolean isOfCommonPool(SimThread thread) {
        return thread.activity() == Activity.PARKED
                && thread.thread().getName().startsWith(COMMON_POOL)
                && thread.thread().getClass().getName().startsWith(SHADOW);
    }
}
