package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Interrupts: each wait that answers them ends at once, with and without a time limit; those that do not go on. */
class InterruptedWaitsTest extends InterruptedWaits {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(InterruptedWaitsTest.class);
    }

    static final class LatchesAndSemaphores implements Program {
        @Override
        public void run() throws Exception {
            var latch = new CountDownLatch(1);
            var permits = new Semaphore(0);
            eachEnds(
                    latch::await,
                    () -> latch.await(1, TimeUnit.HOURS),
                    permits::acquire,
                    () -> permits.acquire(2),
                    () -> permits.tryAcquire(1, TimeUnit.HOURS),
                    () -> permits.tryAcquire(2, 1, TimeUnit.HOURS));
        }
    }

    static final class BarriersPhasersAndExchangers implements Program {
        @Override
        public void run() throws Exception {
            var phaser = new Phaser(1);
            var exchanger = new Exchanger<String>();
            eachEnds(
                    new CyclicBarrier(2)::await,
                    () -> new CyclicBarrier(2).await(1, TimeUnit.HOURS),
                    () -> phaser.awaitAdvanceInterruptibly(0),
                    () -> phaser.awaitAdvanceInterruptibly(0, 1, TimeUnit.HOURS),
                    () -> exchanger.exchange("mine"),
                    () -> exchanger.exchange("mine", 1, TimeUnit.HOURS));
        }
    }

    static final class FuturesThatNobodyCompletes implements Program {
        @Override
        public void run() throws Exception {
            var task = new FutureTask<>(() -> 1);
            var future = new CompletableFuture<Integer>();
            eachEnds(
                    task::get,
                    () -> task.get(1, TimeUnit.HOURS),
                    future::get,
                    () -> future.get(1, TimeUnit.HOURS),
                    () -> future.thenApply(number -> number + 1).get());
        }
    }

    static final class TasksOfAPool implements Program {
        @Override
        public void run() throws Exception {
            var never = new CountDownLatch(1);
            Callable<Integer> late = () -> {
                never.await();
                return 1;
            };
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                var results = new ExecutorCompletionService<Integer>(pool);
                eachEnds(
                        () -> pool.invokeAll(List.of(late)),
                        () -> pool.invokeAny(List.of(late)),
                        results::take,
                        () -> results.poll(1, TimeUnit.HOURS));
            }
        }
    }

    static final class TheEndOfAPool implements Program {
        @Override
        public void run() throws Exception {
            var never = new CountDownLatch(1);
            var pool = Executors.newFixedThreadPool(1);
            pool.execute(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            pool.shutdown();
            eachEnds(() -> pool.awaitTermination(1, TimeUnit.HOURS));
            never.countDown();
        }
    }

    static final class ATaskOfTheCommonPool implements Program {
        @Override
        public void run() throws Exception {
            var never = new CountDownLatch(1);
            var task = ForkJoinPool.commonPool().submit(() -> {
                never.await();
                return 1;
            });
            eachEnds(task::get, () -> task.get(1, TimeUnit.HOURS));
            never.countDown();
            assertEquals(1, task.join());
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class PermitsAcquiredUninterruptibly implements Program {
        @Override
        public void run() throws Exception {
            eachEnds(new Semaphore(0)::acquireUninterruptibly);
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class AFutureIsJoinedInsteadOfAsked implements Program {
        @Override
        public void run() throws Exception {
            eachEnds(new CompletableFuture<Integer>()::join);
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class APhaserIsAwaitedUninterruptibly implements Program {
        @Override
        public void run() throws Exception {
            eachEnds(() -> new Phaser(1).awaitAdvance(0));
        }
    }

    /** The interrupt comes before the wait and is lost in between. */
    @Finds(Cause.MISSED_SIGNAL)
    static final class AnInterruptIsAskedForAndForgotten implements Program {
        @Override
        public void run() throws Exception {
            eachEnds(() -> {
                Thread.interrupted();
                new CountDownLatch(1).await();
            });
        }
    }
}
