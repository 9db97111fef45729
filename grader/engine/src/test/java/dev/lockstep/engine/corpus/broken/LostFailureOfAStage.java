package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A chain of stages that opens a latch at its end, and is built as if no stage could fail.
 *
 * <p>The order is cancelled before the first stage looks at it: that stage throws, the dependent stage is skipped, and
 * nobody looks at the failed future. The main thread waits for a latch that nobody will open.
 */
@Finds(Cause.MISSED_SIGNAL)
@SuppressWarnings("FutureReturnValueIgnored")
public final class LostFailureOfAStage implements Program {
    private final ConcurrentLinkedQueue<String> orders = new ConcurrentLinkedQueue<>(List.of("12"));

    private int parseNext() {
        return Integer.parseInt(Objects.requireNonNull(orders.poll(), "no order"));
    }

    @Override
    public void run() throws InterruptedException {
        var total = new AtomicInteger();
        var billed = new CountDownLatch(1);
        var canceller = new Thread(orders::poll, "canceller");
        CompletableFuture.supplyAsync(this::parseNext).thenAccept(amount -> {
            total.addAndGet(amount);
            billed.countDown();
        });
        canceller.start();
        billed.await();
        canceller.join();
        assertEquals(12, total.get());
    }
}
