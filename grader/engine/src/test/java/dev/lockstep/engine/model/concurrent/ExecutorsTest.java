package dev.lockstep.engine.model.concurrent;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
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

/** Executors of all sorts: what they run, refuse, cancel and leave behind. */
class ExecutorsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ExecutorsTest.class);
    }

    static final class AFixedPoolRunsAll implements Program {
        @Override
        public void run() throws Exception {
            var sum = new AtomicInteger();
            var names = ConcurrentHashMap.<String>newKeySet();
            ExecutorService pool = Executors.newFixedThreadPool(2);
            Future<Integer> one = pool.submit(() -> {
                names.add(Thread.currentThread().getName());
                return 1;
            });
            Future<?> two = pool.submit(() -> {
                names.add(Thread.currentThread().getName());
                sum.addAndGet(2);
            });
            assertEquals(1, one.get());
            assertNull(two.get());
            pool.shutdown();
            assertTrue(pool.awaitTermination(1, TimeUnit.SECONDS));
            assertEquals(Set.of("pool-1-thread-1", "pool-1-thread-2"), names);
        }
    }

    @Finds(Cause.THREAD_LEAK)
    static final class APoolThatIsNotShutDown implements Program {
        @Override
        public void run() throws Exception {
            Executors.newFixedThreadPool(1).submit(() -> 1).get();
        }
    }

    static final class TasksPublishWhatTheyDid implements Program {
        private int value;

        @Override
        public void run() throws Exception {
            try (var pool = Executors.newSingleThreadExecutor()) {
                pool.submit(() -> value = 1).get();
                assertEquals(1, value);
                pool.execute(() -> value++);
            }
            assertEquals(2, value);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class TasksOfTwoThreadsShareAField implements Program {
        private int value;

        @Override
        public void run() throws Exception {
            try (var pool = Executors.newCachedThreadPool()) {
                pool.execute(() -> value++);
                pool.execute(() -> value++);
            }
        }
    }

    static final class OneThreadNeedsNoLocks implements Program {
        private int value;

        @Override
        public void run() throws Exception {
            try (var pool = Executors.newSingleThreadExecutor()) {
                pool.execute(() -> value++);
                pool.execute(() -> value++);
            }
            assertEquals(2, value);
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class ATaskWaitsForOneThatIsQueuedBehindIt implements Program {
        @Override
        public void run() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            Future<Integer> outer = pool.submit(() -> pool.submit(() -> 1).get());
            assertEquals(1, outer.get());
            pool.shutdown();
        }
    }

    static final class TwoThreadsAreEnoughForANestedTask implements Program {
        @Override
        public void run() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            Future<Integer> outer = pool.submit(() -> pool.submit(() -> 1).get());
            assertEquals(1, outer.get());
            pool.shutdown();
        }
    }

    static final class AFailureComesOutOfGet implements Program {
        @Override
        public void run() throws Exception {
            try (var pool = Executors.newFixedThreadPool(1)) {
                Future<?> future = pool.submit(() -> {
                    throw new IllegalStateException("inside");
                });
                var failure = assertThrows(ExecutionException.class, future::get);
                assertEquals("inside", failure.getCause().getMessage());
                assertEquals(Future.State.FAILED, future.state());
            }
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AFailureEscapesFromExecute implements Program {
        @Override
        public void run() throws Exception {
            try (var pool = Executors.newFixedThreadPool(1)) {
                pool.execute(() -> {
                    throw new IllegalStateException("inside");
                });
            }
        }
    }

    static final class SchedulesByTheClock implements Program {
        @Override
        public void run() throws Exception {
            var times = new ArrayList<Long>();
            long start = System.nanoTime();
            try (var timer = Executors.newScheduledThreadPool(1)) {
                timer.schedule(() -> times.add(System.nanoTime() - start), 5, TimeUnit.SECONDS)
                        .get();
                var rate =
                        timer.scheduleAtFixedRate(() -> times.add(System.nanoTime() - start), 1, 2, TimeUnit.SECONDS);
                Thread.sleep(6_500);
                assertTrue(rate.cancel(false));
                assertTrue(rate.isCancelled());
                Thread.sleep(10_000);
                var delayed = timer.scheduleWithFixedDelay(
                        () -> {
                            times.add(System.nanoTime() - start);
                            sleepASecond();
                        },
                        0,
                        1,
                        TimeUnit.SECONDS);
                Thread.sleep(2_500);
                delayed.cancel(true);
            }
            var seconds = times.stream().map(TimeUnit.NANOSECONDS::toMillis).toList();
            assertEquals(List.of(5_000L, 6_000L, 8_000L, 10_000L, 21_500L, 23_500L), seconds);
        }

        private static void sleepASecond() {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Finds(Cause.WRONG_RESULT)
    static final class AFailureEndsAPeriodicTask implements Program {
        @Override
        public void run() throws Exception {
            var runs = new AtomicInteger();
            try (var timer = Executors.newSingleThreadScheduledExecutor()) {
                timer.scheduleAtFixedRate(
                        () -> {
                            if (runs.incrementAndGet() == 2) {
                                throw new IllegalStateException("second run");
                            }
                        },
                        0,
                        1,
                        TimeUnit.SECONDS);
                Thread.sleep(5_500);
            }
            assertEquals(6, runs.get());
        }
    }

    static final class PoliciesForWhatIsTooMuch implements Program {
        @Override
        public void run() throws Exception {
            var gate = new CountDownLatch(1);
            var ran = new AtomicInteger();
            Runnable waits = () -> {
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                ran.incrementAndGet();
            };
            var aborts = pool(new ThreadPoolExecutor.AbortPolicy());
            aborts.execute(waits);
            aborts.execute(waits);
            assertThrows(RejectedExecutionException.class, () -> aborts.execute(waits));
            var discards = pool(new ThreadPoolExecutor.DiscardPolicy());
            discards.execute(waits);
            discards.execute(waits);
            discards.execute(ran::incrementAndGet);
            var oldest = pool(new ThreadPoolExecutor.DiscardOldestPolicy());
            oldest.execute(waits);
            oldest.execute(() -> ran.addAndGet(100));
            oldest.execute(waits);
            var caller = pool(new ThreadPoolExecutor.CallerRunsPolicy());
            caller.execute(waits);
            caller.execute(waits);
            caller.execute(ran::incrementAndGet);
            assertEquals(1, ran.get());
            gate.countDown();
            for (var pool : List.of(aborts, discards, oldest, caller)) {
                pool.close();
            }
            assertEquals(9, ran.get());
        }

        private static ThreadPoolExecutor pool(RejectedExecutionHandler handler) {
            return new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), handler);
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class SubmittedAfterShutdown implements Program {
        @Override
        public void run() throws Exception {
            var pool = Executors.newFixedThreadPool(1);
            var other = new Thread(() -> pool.submit(() -> 1));
            other.start();
            pool.shutdown();
            other.join();
        }
    }

    static final class ShutdownNowInterruptsAndReturnsTheRest implements Program {
        @Override
        public void run() throws Exception {
            var pool = Executors.newFixedThreadPool(1);
            var interrupted = new AtomicBoolean();
            var started = new CountDownLatch(1);
            pool.execute(() -> {
                started.countDown();
                try {
                    Thread.sleep(1_000_000);
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
            });
            pool.execute(() -> {});
            started.await();
            assertEquals(1, pool.shutdownNow().size());
            assertTrue(pool.awaitTermination(1, TimeUnit.SECONDS));
            assertTrue(interrupted.get());
            assertTrue(pool.isTerminated());
        }
    }

    static final class AwaitTerminationGivesUpInTime implements Program {
        @Override
        public void run() throws Exception {
            var pool = Executors.newFixedThreadPool(1);
            pool.execute(() -> {
                try {
                    Thread.sleep(5_000);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            pool.shutdown();
            long start = System.nanoTime();
            assertFalse(pool.awaitTermination(2, TimeUnit.SECONDS));
            assertEquals(2_000, NANOSECONDS.toMillis(System.nanoTime() - start));
            assertTrue(pool.awaitTermination(10, TimeUnit.SECONDS));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class VirtualThreadsShareAField implements Program {
        private int count;

        @Override
        public void run() {
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                pool.submit(() -> count = 1);
                pool.submit(() -> count = 2);
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ThievesShareAField implements Program {
        private int count;

        @Override
        public void run() throws Exception {
            try (var pool = Executors.newWorkStealingPool()) {
                pool.submit(() -> count = 1);
                pool.submit(() -> count = 2);
            }
        }
    }
}
