package dev.lockstep.engine.threads;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jdk.internal.misc.Unsafe;

/**
 * How long a pool of the JDK keeps a thread that has nothing to do.
 *
 * <p>A thread does not tell its pool, nor how long it will still wait, so both are read from private fields of the JDK. Where
 * that is not possible nothing is known.
 */
final class KeepAlive {

    /** Twice that of the JDK's own pools. What is kept for longer is not going to end while anybody waits for it. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final boolean IS_OPEN =
            Object.class.getModule().isExported("jdk.internal.misc", KeepAlive.class.getModule());

    private KeepAlive() {}

    /** Whether the pool that {@code worker} belongs to is known to keep idle threads for longer than two minutes. */
    static boolean isTooLong(Thread worker) {
        return IS_OPEN && of(worker).filter(kept -> kept.compareTo(LONGEST) > 0).isPresent();
    }

    private static Optional<Duration> of(Thread worker) {
        if (worker instanceof ForkJoinWorkerThread member) {
            return Optional.of(Duration.ofMillis(Unseen.number(member.getPool(), ForkJoinPool.class, "keepAlive")));
        }
        return pool(worker).map(pool -> Duration.ofNanos(pool.getKeepAliveTime(TimeUnit.NANOSECONDS)));
    }

    /** Empty, too, if the pool's thread factory wraps what the thread runs. */
    private static Optional<ThreadPoolExecutor> pool(Thread worker) {
        return Unseen.object(worker, Thread.class, "holder")
                .flatMap(holder -> Unseen.object(holder, holder.getClass(), "task"))
                .filter(task -> task.getClass().getName().equals("java.util.concurrent.ThreadPoolExecutor$Worker"))
                .flatMap(task -> Unseen.object(task, task.getClass(), "this$0"))
                .map(ThreadPoolExecutor.class::cast);
    }

    /** Private fields; a class of its own, so that nothing internal is touched where the JDK keeps it closed. */
    private static final class Unseen {

        private static final Unsafe UNSAFE = Unsafe.getUnsafe();

        static Optional<Object> object(Object owner, Class<?> type, String field) {
            return Optional.ofNullable(UNSAFE.getReference(owner, UNSAFE.objectFieldOffset(type, field)));
        }

        static long number(Object owner, Class<?> type, String field) {
            return UNSAFE.getLong(owner, UNSAFE.objectFieldOffset(type, field));
        }
    }
}
