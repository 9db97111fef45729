package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A price and a discount are fetched at once, the failing discount falls back, and both are then combined. */
public class FuturesCombineWithFallback implements Program {
    private static int price() {
        return 100;
    }

    private static int discount() {
        throw new IllegalStateException("discount service is down");
    }

    @Override
    public void run() throws Throwable {
        CompletableFuture<Integer> discount;
        int toPay;
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Integer> price =
                    CompletableFuture.supplyAsync(FuturesCombineWithFallback::price, executor);
            discount = CompletableFuture.supplyAsync(FuturesCombineWithFallback::discount, executor);
            CompletableFuture<Integer> fallback = discount.exceptionally(failure -> 5);
            toPay = price.thenCombineAsync(fallback, (full, off) -> full - off, executor)
                    .join();
        }
        assertEquals(95, toPay);
        assertTrue(discount.isCompletedExceptionally());
    }
}
