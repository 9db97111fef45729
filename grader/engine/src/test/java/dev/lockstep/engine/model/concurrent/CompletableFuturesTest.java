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

/** CompletableFuture: stages, timeouts, combination. */
class CompletableFuturesTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(CompletableFuturesTest.class);
    }

    static final class StagesOnTheCommonPool implements Program {
        @Override
        public void run() throws Exception {
            var future = CompletableFuture.supplyAsync(() -> 20)
                    .thenApplyAsync(number -> number + 1)
                    .thenCombine(CompletableFuture.supplyAsync(() -> 2), (a, b) -> a * b)
                    .thenCompose(number -> CompletableFuture.completedFuture(number));
            assertEquals(42, future.get());
            assertEquals(42, future.join());
            assertTrue(future.isDone());
        }
    }

    static final class StagesOnAPoolOfOnesOwn implements Program {
        private int seen;

        @Override
        public void run() throws Exception {
            try (var pool = Executors.newFixedThreadPool(2)) {
                CompletableFuture.runAsync(() -> seen = 1, pool)
                        .thenRunAsync(() -> seen++, pool)
                        .thenAccept(nothing -> seen++)
                        .join();
                assertEquals(3, seen);
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class TwoStagesShareAField implements Program {
        private int count;

        @Override
        public void run() throws Exception {
            var a = CompletableFuture.runAsync(() -> count++);
            var b = CompletableFuture.runAsync(() -> count++);
            CompletableFuture.allOf(a, b).join();
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class NobodyCompletesIt implements Program {
        @Override
        public void run() throws Exception {
            new CompletableFuture<Integer>().thenApply(number -> number + 1).get();
        }
    }

    static final class AllAndAny implements Program {
        @Override
        public void run() throws Exception {
            var a = CompletableFuture.supplyAsync(() -> "a");
            var b = CompletableFuture.supplyAsync(() -> "b");
            CompletableFuture.allOf(a, b).join();
            assertEquals("ab", a.join() + b.join());
            assertTrue(Set.of("a", "b").contains(CompletableFuture.anyOf(a, b).join()));
            assertEquals(
                    "a",
                    a.applyToEither(new CompletableFuture<>(), text -> text).join());
            a.acceptEither(b, text -> assertEquals(1, text.length())).join();
            a.runAfterBoth(b, () -> {}).join();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class TheFirstOfTwoIsNotAlwaysTheSame implements Program {
        @Override
        public void run() throws Exception {
            var a = CompletableFuture.supplyAsync(() -> "a");
            var b = CompletableFuture.supplyAsync(() -> "b");
            assertEquals("a", CompletableFuture.anyOf(a, b).join());
        }
    }

    static final class FailuresAreHandled implements Program {
        @Override
        public void run() throws Exception {
            var failed = CompletableFuture.<Integer>supplyAsync(() -> {
                throw new IllegalStateException("inside");
            });
            assertEquals(1, failed.exceptionally(failure -> 1).join());
            assertEquals(
                    2,
                    failed.handle((result, failure) -> failure == null ? 0 : 2).join());
            assertEquals(3, failed.exceptionallyAsync(failure -> 3).join());
            var seen = new AtomicReference<Throwable>();
            var after = failed.whenComplete((result, failure) -> seen.set(failure));
            var thrown = assertThrows(CompletionException.class, after::join);
            assertEquals("inside", thrown.getCause().getMessage());
            assertNotNull(seen.get());
            assertTrue(failed.isCompletedExceptionally());
            assertThrows(ExecutionException.class, failed::get);
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AFailureIsJoined implements Program {
        @Override
        public void run() throws Exception {
            CompletableFuture.runAsync(() -> {
                        throw new IllegalStateException();
                    })
                    .join();
        }
    }

    static final class TimeoutsInVirtualTime implements Program {
        @Override
        public void run() throws Exception {
            long start = System.nanoTime();
            var late = new CompletableFuture<Integer>().orTimeout(2, TimeUnit.SECONDS);
            var failure = assertThrows(ExecutionException.class, late::get);
            assertInstanceOf(TimeoutException.class, failure.getCause());
            assertEquals(2_000, NANOSECONDS.toMillis(System.nanoTime() - start));
            assertEquals(
                    7,
                    new CompletableFuture<Integer>()
                            .completeOnTimeout(7, 1, TimeUnit.SECONDS)
                            .join());
            assertEquals(3_000, NANOSECONDS.toMillis(System.nanoTime() - start));
            var delayed = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
            assertEquals(8, CompletableFuture.supplyAsync(() -> 8, delayed).join());
            assertEquals(4_000, NANOSECONDS.toMillis(System.nanoTime() - start));
            assertThrows(TimeoutException.class, () -> new CompletableFuture<>().get(1, TimeUnit.SECONDS));
            assertEquals(
                    9,
                    CompletableFuture.supplyAsync(() -> 9)
                            .orTimeout(1, TimeUnit.DAYS)
                            .join());
            assertEquals(5_000, NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    static final class CompletedByWhoeverIsFirst implements Program {
        @Override
        public void run() throws Exception {
            var future = new CompletableFuture<String>();
            var first = new AtomicInteger();
            var a = new Thread(() -> first.addAndGet(future.complete("a") ? 1 : 0));
            var b = new Thread(
                    () -> first.addAndGet(future.completeExceptionally(new IllegalStateException()) ? 1 : 0));
            a.start();
            b.start();
            var text = future.exceptionally(failure -> "failed").join();
            a.join();
            b.join();
            assertEquals(1, first.get());
            assertTrue(Set.of("a", "failed").contains(text));
            assertEquals(
                    text,
                    future.handle((result, failure) -> failure == null ? result : "failed")
                            .join());
        }
    }

    static final class CancelledAndObtruded implements Program {
        @Override
        public void run() throws Exception {
            var future = new CompletableFuture<Integer>();
            var dependent = future.thenApply(number -> number + 1);
            assertTrue(future.cancel(true));
            assertThrows(CancellationException.class, future::join);
            assertInstanceOf(
                    CancellationException.class,
                    assertThrows(CompletionException.class, dependent::join).getCause());
            future.obtrudeValue(5);
            assertEquals(5, future.getNow(0));
            assertEquals(5, future.resultNow());
            assertEquals(6, future.copy().thenApply(number -> number + 1).join());
            assertEquals(0, future.getNumberOfDependents());
        }
    }

    @Finds(value = Cause.ATOMICITY)
    static final class GetNowIsTooEarly implements Program {
        @Override
        public void run() throws Exception {
            var future = CompletableFuture.supplyAsync(() -> 1);
            assertEquals(1, future.getNow(0));
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class AStageWaitsForItsOwnPool implements Program {
        @Override
        public void run() throws Exception {
            var pool = Executors.newFixedThreadPool(1);
            CompletableFuture.supplyAsync(
                            () -> CompletableFuture.supplyAsync(() -> 1, pool).join(), pool)
                    .join();
            pool.shutdown();
        }
    }

    static final class WhereAStageRuns implements Program {
        @Override
        public void run() throws Exception {
            var name = CompletableFuture.supplyAsync(
                            () -> Thread.currentThread().getName())
                    .join();
            assertEquals("ForkJoinPool.commonPool-worker-1", name);
            assertTrue(
                    CompletableFuture.supplyAsync(() -> Thread.currentThread().isDaemon())
                            .join());
        }
    }
}
