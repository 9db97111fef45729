package dev.lockstep.engine.threads;

/** Tells the worker threads of the JDK's pools that wait for a task from those that do something. */
final class IdleWorkers {

    private IdleWorkers() {}

    /**
     * Whether {@code thread} waits for work in a pool, will not go on before somebody gives it some, and ends by itself when
     * nobody does: after its keep-alive time, however long, or, as a thread of a fork-join pool, with the pool.
     */
    static boolean endsByItself(Thread thread) {
        Thread.State state = thread.getState();
        return state != Thread.State.RUNNABLE
                && switch (waitsIn(thread)) {
                    case FORK_JOIN -> true;
                    case POOL -> state == Thread.State.TIMED_WAITING;
                    case NOTHING, TIMERS -> false;
                };
    }

    /** Whether {@code thread} does so, but only after a time that nobody wants to wait for. */
    static boolean isKeptForLong(Thread thread) {
        return endsByItself(thread) && KeepAlive.isTooLong(thread);
    }

    /**
     * Whether {@code thread} belongs to the JDK and keeps the timers of its CompletableFutures; such a thread is nobody's leak, but
     * while a timer is set it may wake others.
     */
    static boolean keepsTimersOfTheJdk(Thread thread) {
        return !thread.isVirtual()
                && waitsIn(thread) == Place.TIMERS
                && thread.getClass().getName().equals("java.util.concurrent.DelayScheduler");
    }

    private enum Place {
        FORK_JOIN,
        POOL,
        TIMERS,
        NOTHING
    }

    /** Where a thread waits that runs nothing but the JDK's own code; a task that it runs would be on its stack. */
    private static Place waitsIn(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (!"java.base".equals(frame.getModuleName())) {
                return Place.NOTHING;
            }
            if (is(frame, "DelayScheduler", "loop") || frame.getClassName().endsWith("$DelayedWorkQueue")) {
                return Place.TIMERS;
            }
            if (is(frame, "ForkJoinPool", "awaitWork")) {
                return Place.FORK_JOIN;
            }
            if (is(frame, "ThreadPoolExecutor", "getTask")) {
                return Place.POOL;
            }
        }
        return Place.NOTHING;
    }

    private static boolean is(StackTraceElement frame, String type, String method) {
        return frame.getMethodName().equals(method) && frame.getClassName().equals("java.util.concurrent." + type);
    }
}
