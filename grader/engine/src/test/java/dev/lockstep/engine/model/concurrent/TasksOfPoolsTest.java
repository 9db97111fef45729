package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What pools can be told: factories, modes, policies for what is left when they end. */
class TasksOfPoolsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(TasksOfPoolsTest.class);
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class TheOnlyThreadWaitsForItsNextTask implements Program {
        @Override
        public void run() throws Exception {
            var pool = Executors.newSingleThreadExecutor();
            var outer = pool.submit(() -> pool.submit(() -> 1).get());
            outer.get();
            pool.shutdown();
        }
    }

    static final class APoolWithAFactoryAndAHandler implements Program {
        @Override
        public void run() {
            var died = new AtomicReference<Throwable>();
            ForkJoinPool.ForkJoinWorkerThreadFactory factory = pool -> {
                var worker = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
                worker.setName("mine");
                return worker;
            };
            try (var pool = new ForkJoinPool(1, factory, (thread, thrown) -> died.set(thrown), true)) {
                assertTrue(pool.getAsyncMode());
                assertEquals(
                        "mine",
                        pool.submit(() -> Thread.currentThread().getName()).join());
                var failing = pool.submit(() -> {
                    throw new IllegalStateException("inside");
                });
                assertThrows(IllegalStateException.class, failing::join);
                assertTrue(failing.isCompletedAbnormally());
            }
            assertNull(died.get());
        }
    }

    static final class WorkersThatAreIdleMayGo implements Program {
        @Override
        public void run() throws Exception {
            var pool = new ThreadPoolExecutor(1, 2, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
            pool.allowCoreThreadTimeOut(true);
            assertEquals(1, pool.prestartAllCoreThreads());
            Thread.sleep(11_000);
            assertEquals(0, pool.getPoolSize());
            pool.execute(() -> {});
            pool.shutdown();
            assertTrue(pool.awaitTermination(1, TimeUnit.SECONDS));
        }
    }

    static final class WhatIsDelayedIsDroppedAtTheEnd implements Program {
        @Override
        public void run() throws Exception {
            var ran = new AtomicInteger();
            var timer = new ScheduledThreadPoolExecutor(1);
            timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            timer.setRemoveOnCancelPolicy(true);
            var cancelled = timer.schedule(ran::incrementAndGet, 1, TimeUnit.SECONDS);
            timer.schedule(ran::incrementAndGet, 1, TimeUnit.HOURS);
            assertEquals(3_600, cancelled.getDelay(TimeUnit.SECONDS) + 3_599);
            assertTrue(cancelled.cancel(false));
            assertEquals(1, timer.getQueue().size());
            timer.shutdown();
            assertTrue(timer.awaitTermination(1, TimeUnit.SECONDS));
            assertEquals(0, ran.get());
        }
    }

    @Finds(Cause.WRONG_RESULT)
    static final class WhatIsDelayedIsRunAtTheEnd implements Program {
        @Override
        public void run() throws Exception {
            var ran = new AtomicInteger();
            var timer = Executors.newSingleThreadScheduledExecutor();
            timer.schedule(ran::incrementAndGet, 1, TimeUnit.HOURS);
            timer.shutdown();
            timer.awaitTermination(1, TimeUnit.DAYS);
            assertEquals(0, ran.get());
        }
    }

    static final class AdaptedAndWrapped implements Program {
        @Override
        public void run() throws Exception {
            var ran = new AtomicInteger();
            assertEquals(5, Executors.callable(ran::incrementAndGet, 5).call());
            try (var pool = Executors.unconfigurableExecutorService(Executors.newFixedThreadPool(1))) {
                assertEquals(7, pool.submit(ran::incrementAndGet, 7).get());
            }
            var scheduled = Executors.unconfigurableScheduledExecutorService(Executors.newScheduledThreadPool(1));
            assertEquals(
                    3,
                    scheduled.schedule(ran::incrementAndGet, 1, TimeUnit.DAYS).get());
            scheduled.shutdown();
        }
    }
}
