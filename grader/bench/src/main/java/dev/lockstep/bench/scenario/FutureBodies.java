package dev.lockstep.bench.scenario;

import dev.lockstep.bench.Body;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Two asynchronous stages whose results are added. */
public final class FutureBodies {

    private static final Executor ONE_THREAD_EACH =
            work -> PoolBodies.thread(work).start();

    private FutureBodies() {}

    /** When both are there. */
    public static final class Combines implements Body {
        @Override
        public void run() {
            CompletableFuture<Integer> one = CompletableFuture.supplyAsync(() -> 1, ONE_THREAD_EACH);
            CompletableFuture<Integer> two = CompletableFuture.supplyAsync(() -> 2, ONE_THREAD_EACH);
            int sum = one.thenCombine(two, Integer::sum).join();
            Worker.check(sum == 3, "a result was lost");
        }
    }

    /** By each on its own, in a variable that both read before they write. */
    public static final class AddsOnTheSide implements Body {

        private final AtomicInteger sum = new AtomicInteger();

        @Override
        public void run() {
            CompletableFuture<Void> one = CompletableFuture.runAsync(() -> add(1), ONE_THREAD_EACH);
            CompletableFuture<Void> two = CompletableFuture.runAsync(() -> add(2), ONE_THREAD_EACH);
            CompletableFuture.allOf(one, two).join();
            Worker.check(sum.get() == 3, "a result was lost");
        }

        private void add(int amount) {
            sum.set(sum.get() + amount);
        }
    }
}
