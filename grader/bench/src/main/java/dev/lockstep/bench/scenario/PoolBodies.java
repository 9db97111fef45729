package dev.lockstep.bench.scenario;

import dev.lockstep.bench.Body;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Three tasks for a pool of two threads. */
public final class PoolBodies {

    private PoolBodies() {}

    /** Each counts atomically. */
    public static final class CountsAtomically implements Body {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void run() throws InterruptedException, ExecutionException {
            runThreeTimes(count::incrementAndGet);
            Worker.check(count.get() == 3, "an update was lost");
        }
    }

    /** Each looks, then counts. */
    public static final class LooksThenCounts implements Body {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void run() throws InterruptedException, ExecutionException {
            runThreeTimes(() -> count.set(count.get() + 1));
            Worker.check(count.get() == 3, "an update was lost");
        }
    }

    private static void runThreeTimes(Runnable task) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(2, PoolBodies::thread);
        Future<?> first = pool.submit(task);
        Future<?> second = pool.submit(task);
        Future<?> third = pool.submit(task);
        first.get();
        second.get();
        third.get();
        pool.shutdown();
    }

    static Thread thread(Runnable work) {
        return new Worker() {
            @Override
            void work() {
                work.run();
            }
        };
    }
}
