package dev.lockstep.engine.stress;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Decides when a thread has been given a fair chance to get as far as it can.
 *
 * <p>Only how likely a test is to see a mistake depends on this, never whether a correct program passes.
 */
final class Settling {

    /** Between two looks. */
    static final Duration PAUSE = Duration.ofMillis(1);

    private static final int LOOKS_WAITING = 10;
    private static final int LOOKS_AT_MOST = 2_000;
    private static final Duration FAIR_CPU_TIME = Duration.ofMillis(30);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread thread;
    private int looks;
    private int waiting;

    Settling(Thread thread) {
        this.thread = thread;
    }

    /** Takes a look; true once the thread has waited at many looks in a row, or has computed for a while. */
    boolean settled() {
        looks++;
        waiting = waitsNow() ? waiting + 1 : 0;
        return waiting >= LOOKS_WAITING || looks >= LOOKS_AT_MOST || hasComputed();
    }

    private boolean waitsNow() {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }

    private boolean hasComputed() {
        // The JVM does not measure virtual threads.
        return !thread.isVirtual() && THREADS.getThreadCpuTime(thread.threadId()) > FAIR_CPU_TIME.toNanos();
    }
}
