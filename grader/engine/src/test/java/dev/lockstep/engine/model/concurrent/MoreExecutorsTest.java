package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.*;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Executors of virtual threads and with factories, tasks in bulk, completion services and future tasks. */
class MoreExecutorsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(MoreExecutorsTest.class);
    }

    static final class VirtualThreadsForEachTask implements Program {
        @Override
        public void run() throws Exception {
            var sum = new LongAdder();
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 3; i++) {
                    pool.submit(() -> {
                        assertTrue(Thread.currentThread().isVirtual());
                        sum.increment();
                    });
                }
            }
            assertEquals(3, sum.sum());
            try (var named = Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().name("worker-", 1).factory())) {
                assertEquals(
                        "worker-1",
                        named.submit(() -> Thread.currentThread().getName()).get());
            }
        }
    }

    static final class AFactoryOfOnesOwn implements Program {
        @Override
        public void run() throws Exception {
            var made = new AtomicInteger();
            try (var pool = Executors.newFixedThreadPool(2, task -> {
                var thread = new Thread(task, "mine-" + made.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            })) {
                assertTrue(pool.submit(() -> Thread.currentThread().getName())
                        .get()
                        .startsWith("mine-"));
            }
        }
    }

    static final class ManyAtOnce implements Program {
        @Override
        public void run() throws Exception {
            try (var pool = Executors.newFixedThreadPool(2)) {
                List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2, () -> 3);
                var futures = pool.invokeAll(tasks);
                int sum = 0;
                for (var future : futures) {
                    sum += future.resultNow();
                }
                assertEquals(6, sum);
                List<Callable<Integer>> fours = List.of(() -> 4, () -> 4);
                assertEquals(4, pool.invokeAny(fours));
                List<Callable<Integer>> oneLate = List.of(() -> 1, () -> sleepThen(2));
                var late = pool.invokeAll(oneLate, 1, TimeUnit.SECONDS);
                assertEquals(1, late.get(0).get());
                assertTrue(late.get(1).isCancelled());
                assertThrows(
                        TimeoutException.class, () -> pool.invokeAny(List.of(() -> sleepThen(1)), 1, TimeUnit.SECONDS));
                assertThrows(
                        ExecutionException.class,
                        () -> pool.invokeAny(List.<Callable<Integer>>of(() -> {
                            throw new IllegalStateException();
                        })));
            }
        }

        private static int sleepThen(int result) throws InterruptedException {
            Thread.sleep(10_000);
            return result;
        }
    }

    static final class ResultsAsTheyComplete implements Program {
        @Override
        public void run() throws Exception {
            try (var pool = Executors.newCachedThreadPool()) {
                var results = new ExecutorCompletionService<String>(pool);
                results.submit(() -> {
                    Thread.sleep(2_000);
                    return "late";
                });
                results.submit(() -> {
                    Thread.sleep(1_000);
                    return "soon";
                });
                assertNull(results.poll());
                assertEquals("soon", results.take().get());
                assertNull(results.poll(500, TimeUnit.MILLISECONDS));
                assertEquals("late", results.poll(5, TimeUnit.SECONDS).get());
            }
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class TakesMoreThanWasSubmitted implements Program {
        @Override
        public void run() throws Exception {
            var pool = Executors.newCachedThreadPool();
            var results = new ExecutorCompletionService<Integer>(pool);
            results.submit(() -> 1);
            results.take();
            results.take();
            pool.shutdown();
        }
    }

    static final class AFutureTaskRunsOnceAndIsCancelled implements Program {
        @Override
        public void run() throws Exception {
            var runs = new AtomicInteger();
            var task = new FutureTask<>(runs::incrementAndGet);
            var a = new Thread(task);
            var b = new Thread(task);
            a.start();
            b.start();
            assertEquals(1, task.get());
            a.join();
            b.join();
            assertEquals(1, runs.get());
            var never = new FutureTask<>(() -> 1);
            assertThrows(TimeoutException.class, () -> never.get(1, TimeUnit.SECONDS));
            assertTrue(never.cancel(true));
            assertThrows(CancellationException.class, never::get);
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class AFutureTaskThatNobodyRuns implements Program {
        @Override
        public void run() throws Exception {
            new FutureTask<>(() -> 1).get();
        }
    }

    static final class HooksOfAPool implements Program {
        @Override
        public void run() throws Exception {
            var events = Collections.synchronizedList(new ArrayList<String>());
            var pool = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
                @Override
                protected void beforeExecute(Thread thread, Runnable task) {
                    events.add("before");
                }

                @Override
                protected void afterExecute(Runnable task, Throwable failure) {
                    events.add("after");
                }

                @Override
                protected void terminated() {
                    events.add("terminated");
                }
            };
            pool.execute(() -> events.add("task"));
            pool.shutdown();
            assertTrue(pool.awaitTermination(1, TimeUnit.SECONDS));
            assertEquals(List.of("before", "task", "after", "terminated"), events);
            assertEquals(1, pool.getCompletedTaskCount());
        }
    }

    static final class WorkIsStolen implements Program {
        @Override
        public void run() throws Exception {
            try (var pool = Executors.newWorkStealingPool(2)) {
                var a = pool.submit(() -> 1);
                var b = pool.submit(() -> 2);
                assertEquals(3, a.get() + b.get());
            }
        }
    }

    static final class IdleThreadsOfACachedPoolGo implements Program {
        @Override
        public void run() throws Exception {
            var pool = (ThreadPoolExecutor) Executors.newCachedThreadPool();
            pool.submit(() -> 1).get();
            Thread.sleep(61_000);
            assertEquals(0, pool.getPoolSize());
        }
    }
}
