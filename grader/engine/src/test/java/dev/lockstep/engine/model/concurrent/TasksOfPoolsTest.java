package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.Arrays;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What pools and tasks can be told: factories, modes, policies for what is left when they end; and tasks that forget each other. */
class TasksOfPoolsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(TasksOfPoolsTest.class);
    }

    private static final class Sum extends RecursiveTask<Integer> {
        private final int[] cells;
        private final int from;
        private final boolean joins;

        Sum(int[] cells, int from, boolean joins) {
            this.cells = cells;
            this.from = from;
            this.joins = joins;
        }

        @Override
        protected Integer compute() {
            if (from == cells.length - 1) {
                cells[from]++;
                return cells[from];
            }
            var rest = new Sum(cells, from + 1, joins);
            rest.fork();
            cells[from]++;
            return joins ? cells[from] + rest.join() : cells[from] + cells[from + 1];
        }
    }

    static final class ATaskJoinsWhatItForked implements Program {
        @Override
        public void run() {
            assertEquals(4, new Sum(new int[] {1, 1}, 0, true).invoke());
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ATaskDoesNotJoinWhatItForked implements Program {
        @Override
        public void run() {
            assertTrue(new Sum(new int[] {1, 1}, 0, false).invoke() >= 3);
        }
    }

    private static final class Halves extends RecursiveAction {
        private final int[] cells;
        private final int from;
        private final int to;
        private final int overlap;

        Halves(int[] cells, int from, int to, int overlap) {
            this.cells = cells;
            this.from = from;
            this.to = to;
            this.overlap = overlap;
        }

        @Override
        protected void compute() {
            if (to - from <= 1 + overlap) {
                for (int i = from; i < to; i++) {
                    cells[i]++;
                }
                return;
            }
            int middle = (from + to) / 2;
            invokeAll(new Halves(cells, from, middle + overlap, overlap), new Halves(cells, middle, to, overlap));
        }
    }

    static final class ActionsOnHalves implements Program {
        @Override
        public void run() {
            var cells = new int[2];
            ForkJoinPool.commonPool().invoke(new Halves(cells, 0, 2, 0));
            assertEquals("[1, 1]", Arrays.toString(cells));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ActionsOnHalvesThatOverlap implements Program {
        @Override
        public void run() {
            ForkJoinPool.commonPool().invoke(new Halves(new int[3], 0, 3, 1));
        }
    }

    /** Completes when as many parts have completed as it counts. */
    private static final class Whole extends CountedCompleter<Integer> {
        private final int counted;
        private final AtomicInteger parts = new AtomicInteger();

        Whole(int counted) {
            this.counted = counted;
        }

        @Override
        public void compute() {
            setPendingCount(counted);
            new Part(this).fork();
            tryComplete();
        }

        @Override
        public Integer getRawResult() {
            return parts.get();
        }

        private static final class Part extends CountedCompleter<Void> {
            Part(Whole whole) {
                super(whole);
            }

            @Override
            public void compute() {
                ((Whole) getCompleter()).parts.incrementAndGet();
                tryComplete();
            }
        }
    }

    static final class ACompleterCountsItsParts implements Program {
        @Override
        public void run() {
            assertEquals(1, new Whole(1).invoke());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ACompleterCountsTooFew implements Program {
        @Override
        public void run() {
            assertEquals(1, new Whole(0).invoke());
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class ACompleterCountsTooMany implements Program {
        @Override
        public void run() {
            new Whole(2).invoke();
        }
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
