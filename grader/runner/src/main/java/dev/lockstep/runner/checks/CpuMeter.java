package dev.lockstep.runner.checks;

import dev.lockstep.engine.threads.LiveThreads;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the processor time that live platform threads have spent since the meter was made.
 *
 * <p>Processor time, unlike wall-clock time, does not depend on what else the machine is doing.
 */
final class CpuMeter {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Long, Long> before = new HashMap<>();

    CpuMeter() {
        for (Thread thread : platformThreads()) {
            before.put(thread.threadId(), nanosOf(thread));
        }
    }

    /** What the threads that are alive now have spent together. */
    Duration spent() {
        return Duration.ofNanos(
                platformThreads().stream().mapToLong(this::spentNanos).sum());
    }

    /** What one thread has spent. */
    Duration spentBy(Thread thread) {
        return Duration.ofNanos(spentNanos(thread));
    }

    private long spentNanos(Thread thread) {
        return nanosOf(thread) - before.getOrDefault(thread.threadId(), 0L);
    }

    /** Those that run now. */
    List<Thread> running() {
        return LiveThreads.ofProcess().now().stream()
                .filter(thread -> thread.getState() == Thread.State.RUNNABLE)
                .toList();
    }

    private static List<Thread> platformThreads() {
        return LiveThreads.ofProcess().now().stream()
                .filter(thread -> !thread.isVirtual())
                .toList();
    }

    private static long nanosOf(Thread thread) {
        return Math.max(0, THREADS.getThreadCpuTime(thread.threadId()));
    }
}
