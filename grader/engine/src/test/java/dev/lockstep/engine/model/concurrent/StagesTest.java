package dev.lockstep.engine.model.concurrent;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** CompletableFuture: every way to follow one stage with another, and what goes wrong between them. */
class StagesTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(StagesTest.class);
    }

    static final class BothAndEither implements Program {
        @Override
        public void run() {
            var one = CompletableFuture.supplyAsync(() -> 1);
            var two = CompletableFuture.supplyAsync(() -> 2);
            var seen = new AtomicInteger();
            one.thenAcceptBothAsync(two, (a, b) -> seen.addAndGet(a + b)).join();
            one.runAfterBothAsync(two, () -> seen.addAndGet(10)).join();
            one.runAfterEitherAsync(two, () -> seen.addAndGet(100)).join();
            one.acceptEitherAsync(one.copy(), number -> seen.addAndGet(1000 * number))
                    .join();
            assertEquals(1113, seen.get());
            assertEquals(3, one.thenCombineAsync(two, Integer::sum).join());
            assertEquals(
                    4, two.applyToEitherAsync(two.copy(), number -> 2 * number).join());
        }
    }

    static final class ComposedAndRescued implements Program {
        @Override
        public void run() {
            var failed = CompletableFuture.<Integer>failedFuture(new IllegalStateException());
            assertEquals(
                    1,
                    failed.exceptionallyCompose(_ -> CompletableFuture.supplyAsync(() -> 1))
                            .join());
            assertEquals(
                    2,
                    failed.exceptionallyComposeAsync(_ -> CompletableFuture.completedStage(2))
                            .join());
            assertEquals(
                    3, failed.handleAsync((_, thrown) -> thrown == null ? 0 : 3).join());
            assertEquals(
                    5,
                    CompletableFuture.supplyAsync(() -> 4)
                            .thenComposeAsync(number -> CompletableFuture.supplyAsync(() -> number + 1))
                            .whenCompleteAsync((_, _) -> {})
                            .join());
            assertEquals(Future.State.FAILED, failed.state());
            assertInstanceOf(IllegalStateException.class, failed.exceptionNow());
        }
    }

    static final class CompletedByOthers implements Program {
        @Override
        public void run() {
            var future = new CompletableFuture<Integer>();
            CompletionStage<Integer> stage = future.minimalCompletionStage();
            assertThrows(UnsupportedOperationException.class, () -> ((CompletableFuture<?>) stage).isDone());
            assertEquals(6, future.completeAsync(() -> 6).join());
            assertEquals(
                    7,
                    stage.thenApply(number -> number + 1).toCompletableFuture().join());
            assertFalse(future.complete(8));
        }
    }

    static final class AStageHandsOnWhatItWrote implements Program {
        private int written;

        @Override
        public void run() {
            CompletableFuture.runAsync(() -> written = 1)
                    .thenRunAsync(() -> written++)
                    .thenAcceptAsync(_ -> assertEquals(2, written))
                    .join();
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class TwoFollowersOfOneStage implements Program {
        private int written;

        @Override
        public void run() {
            var first = CompletableFuture.runAsync(() -> {});
            var one = first.thenRunAsync(() -> written++);
            var other = first.thenRunAsync(() -> written++);
            one.join();
            other.join();
        }
    }

    /** The action after one of two may come before the other has done anything. */
    @Finds(Cause.DATA_RACE)
    static final class AfterOneOfTwo implements Program {
        private int left;
        private int right;

        @Override
        public void run() {
            var one = CompletableFuture.runAsync(() -> left = 1);
            var other = CompletableFuture.runAsync(() -> right = 1);
            one.runAfterEither(other, () -> assertTrue(left + right > 0)).join();
            CompletableFuture.allOf(one, other).join();
        }
    }

    static final class AfterBothOfTwo implements Program {
        private int left;
        private int right;

        @Override
        public void run() {
            var one = CompletableFuture.runAsync(() -> left = 1);
            var other = CompletableFuture.runAsync(() -> right = 1);
            one.runAfterBoth(other, () -> assertEquals(2, left + right)).join();
        }
    }

    /** A stage without a pool runs where the stage before it ends, or at once where it is asked for. */
    @Finds(Cause.ATOMICITY)
    static final class AStageWithoutAPoolRunsAnywhere implements Program {
        @Override
        public void run() {
            var caller = Thread.currentThread();
            var ranIn = CompletableFuture.runAsync(() -> {}).thenApply(_ -> Thread.currentThread());
            assertNotSame(caller, ranIn.join());
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class OneOfAllFails implements Program {
        @Override
        public void run() {
            var good = CompletableFuture.runAsync(() -> {});
            var bad = CompletableFuture.runAsync(() -> {
                throw new IllegalArgumentException("bad");
            });
            CompletableFuture.allOf(good, bad).join();
        }
    }

    /** Whoever completes first decides; the one who asks whether it is done and then completes it may be late. */
    @Finds(Cause.ATOMICITY)
    static final class AskedWhetherItIsDone implements Program {
        @Override
        public void run() throws InterruptedException {
            var future = new CompletableFuture<Integer>();
            var completed = new AtomicInteger();
            Runnable complete = () -> {
                if (!future.isDone()) {
                    future.complete(1);
                    completed.incrementAndGet();
                }
            };
            var one = new Thread(complete);
            one.start();
            complete.run();
            one.join();
            assertEquals(1, completed.get());
        }
    }

    /** A timeout completes the future; the work that it belongs to goes on. */
    static final class ATimeoutDoesNotStopTheWork implements Program {
        @Override
        public void run() throws Exception {
            var ended = new CountDownLatch(1);
            var late = CompletableFuture.runAsync(() -> {
                        try {
                            Thread.sleep(10_000);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        ended.countDown();
                    })
                    .orTimeout(1, TimeUnit.SECONDS);
            long begun = System.nanoTime();
            assertThrows(ExecutionException.class, late::get);
            assertEquals(1_000, NANOSECONDS.toMillis(System.nanoTime() - begun));
            ended.await();
            assertEquals(10_000, NANOSECONDS.toMillis(System.nanoTime() - begun));
        }
    }
}
