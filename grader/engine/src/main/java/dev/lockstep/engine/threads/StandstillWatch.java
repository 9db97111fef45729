package dev.lockstep.engine.threads;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Proves that threads stand still for good.
 *
 * <p>A standstill is proven when all threads wait without a time limit and none of them has moved over many looks. Nobody is left
 * then who could wake one. A thread that has been woken but not yet been given a processor looks as if it still waited; each look
 * is therefore taken after the watching thread itself has slept and been given a processor again, so that such a thread gets its
 * turn long before the last look.
 *
 * <p>Used by one thread.
 */
public final class StandstillWatch {

    /** How many looks in a row must see the same. */
    static final int LOOKS = 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Supplier<List<Thread>> watched;
    private Map<Thread, Pulse> before = Map.of();
    private int same;

    /**
     * @param watched gives the threads that count, at each look: all that could wake one another
     */
    public StandstillWatch(Supplier<List<Thread>> watched) {
        this.watched = watched;
    }

    /**
     * Takes one look; to be called again and again with a short sleep between.
     *
     * @return the threads that stand still, once that is proven
     */
    public Optional<List<Thread>> look() {
        Map<Thread, Pulse> now = new HashMap<>();
        for (Thread thread : watched.get()) {
            if (IdleWorkers.endsByItself(thread)) {
                continue;
            }
            Pulse pulse = Pulse.of(thread);
            if (pulse.mayMove()) {
                return moved();
            }
            now.put(thread, pulse);
        }
        if (now.isEmpty() || !LiveThreads.seesVirtualThreads() || !now.equals(before)) {
            before = now;
            return moved();
        }
        same++;
        return same < LOOKS ? Optional.empty() : Optional.of(List.copyOf(now.keySet()));
    }

    private Optional<List<Thread>> moved() {
        same = 0;
        return Optional.empty();
    }

    /**
     * What shows whether a thread has moved between two looks.
     *
     * @param waits how often it has waited or blocked since it started; for a virtual thread, a digest of its stack
     */
    private record Pulse(Thread.State state, long waits, long cpuNanos) {

        static Pulse of(Thread thread) {
            if (thread.isVirtual()) {
                return new Pulse(
                        thread.getState(), List.of(thread.getStackTrace()).hashCode(), 0);
            }
            ThreadInfo info = THREADS.getThreadInfo(thread.threadId());
            if (info == null) {
                return new Pulse(Thread.State.TERMINATED, 0, 0);
            }
            return new Pulse(
                    info.getThreadState(),
                    info.getWaitedCount() + info.getBlockedCount(),
                    THREADS.getThreadCpuTime(thread.threadId()));
        }

        boolean mayMove() {
            return state != Thread.State.WAITING && state != Thread.State.BLOCKED;
        }
    }
}
