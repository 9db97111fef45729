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

/** ForkJoinPool and its tasks. */
class ForkJoinTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ForkJoinTest.class);
    }

    private static final class Fibonacci extends RecursiveTask<Integer> {
        private final int number;

        Fibonacci(int number) {
            this.number = number;
        }

        @Override
        protected Integer compute() {
            if (number < 2) {
                return number;
            }
            var left = new Fibonacci(number - 1);
            left.fork();
            return new Fibonacci(number - 2).compute() + left.join();
        }
    }

    static final class ATaskOnTheCommonPool implements Program {
        @Override
        public void run() {
            assertEquals(3, ForkJoinPool.commonPool().invoke(new Fibonacci(4)));
            assertEquals(3, ForkJoinPool.commonPool().getParallelism());
        }
    }

    static final class ATaskOnAPoolOfItsOwn implements Program {
        @Override
        public void run() {
            try (var pool = new ForkJoinPool(2)) {
                assertEquals(2, pool.invoke(new Fibonacci(3)));
                assertEquals(1, pool.submit(() -> 1).join());
                pool.execute(() -> assertTrue(ForkJoinTask.inForkJoinPool()));
            }
        }
    }

    private static final class Fill extends RecursiveAction {
        private final int[] array;
        private final int from;
        private final int to;

        Fill(int[] array, int from, int to) {
            this.array = array;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from == 1) {
                array[from] = from;
            } else {
                int middle = (from + to) / 2;
                invokeAll(new Fill(array, from, middle), new Fill(array, middle, to));
            }
        }
    }

    static final class AnActionFillsAnArray implements Program {
        @Override
        public void run() {
            var array = new int[3];
            new Fill(array, 0, 3).invoke();
            assertArrayEquals(new int[] {0, 1, 2}, array);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class TasksShareASum implements Program {
        private int sum;

        @Override
        public void run() {
            ForkJoinTask.invokeAll(
                    ForkJoinTask.adapt(() -> {
                        sum++;
                    }),
                    ForkJoinTask.adapt(() -> {
                        sum++;
                    }));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ReadBeforeItIsJoined implements Program {
        private int value;

        @Override
        public void run() {
            var task = ForkJoinPool.commonPool().submit(() -> {
                value = 1;
            });
            assertTrue(value >= 0);
            task.join();
        }
    }

    private static final class Leaf extends CountedCompleter<Void> {
        private final AtomicInteger sum;
        private final int depth;

        Leaf(CountedCompleter<?> parent, AtomicInteger sum, int depth) {
            super(parent);
            this.sum = sum;
            this.depth = depth;
        }

        @Override
        public void compute() {
            if (depth > 0) {
                addToPendingCount(2);
                new Leaf(this, sum, depth - 1).fork();
                new Leaf(this, sum, depth - 1).fork();
            }
            tryComplete();
        }

        @Override
        public void onCompletion(CountedCompleter<?> caller) {
            sum.incrementAndGet();
        }
    }

    static final class CompletersCount implements Program {
        @Override
        public void run() {
            var sum = new AtomicInteger();
            new Leaf(null, sum, 1).invoke();
            assertEquals(3, sum.get());
        }
    }

    static final class AManagedBlocker implements Program {
        @Override
        public void run() throws Exception {
            var queue = new ArrayBlockingQueue<Integer>(1);
            try (var pool = new ForkJoinPool(1)) {
                var task = pool.submit(() -> {
                    var taken = new Integer[1];
                    ForkJoinPool.managedBlock(new ForkJoinPool.ManagedBlocker() {
                        @Override
                        public boolean block() throws InterruptedException {
                            taken[0] = queue.take();
                            return true;
                        }

                        @Override
                        public boolean isReleasable() {
                            return taken[0] != null;
                        }
                    });
                    return taken[0];
                });
                queue.put(4);
                assertEquals(4, task.get());
            }
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AFailureComesOutOfJoin implements Program {
        @Override
        public void run() {
            ForkJoinPool.commonPool()
                    .submit(() -> {
                        throw new IllegalStateException("inside");
                    })
                    .join();
        }
    }

    static final class CancelledAndQuiet implements Program {
        @Override
        public void run() throws Exception {
            try (var pool = new ForkJoinPool(1)) {
                var gate = new CountDownLatch(1);
                pool.execute(() -> {
                    try {
                        gate.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
                var second = pool.submit(() -> 1);
                assertTrue(second.cancel(false));
                assertThrows(CancellationException.class, second::join);
                gate.countDown();
                assertTrue(pool.awaitQuiescence(1, TimeUnit.SECONDS));
            }
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class ATaskWaitsForALatch implements Program {
        @Override
        public void run() throws Exception {
            var never = new CountDownLatch(1);
            ForkJoinPool.commonPool()
                    .submit(() -> {
                        never.await();
                        return 1;
                    })
                    .get();
        }
    }
}
