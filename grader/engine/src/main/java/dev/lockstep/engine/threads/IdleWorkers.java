package dev.lockstep.engine.threads;

/** Tells the worker threads of the JDK's pools that wait for a task and end by themselves when none comes. */
final class IdleWorkers {

    private IdleWorkers() {}

    /**
     * Whether {@code thread} waits for work in a pool and will end by itself: after its keep-alive time, or, as a thread of a
     * fork-join pool, with the pool.
     */
    static boolean endsByItself(Thread thread) {
        if (thread.isVirtual() || thread.getState() == Thread.State.RUNNABLE) {
            return false;
        }
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (is(frame, "ForkJoinPool", "awaitWork") || is(frame, "DelayScheduler", "loop")) {
                return true;
            }
            if (is(frame, "ScheduledThreadPoolExecutor$DelayedWorkQueue", "poll")) {
                return false;
            }
            if (is(frame, "ThreadPoolExecutor", "getTask")) {
                return thread.getState() == Thread.State.TIMED_WAITING;
            }
        }
        return false;
    }

    private static boolean is(StackTraceElement frame, String type, String method) {
        return frame.getMethodName().equals(method) && frame.getClassName().equals("java.util.concurrent." + type);
    }
}
