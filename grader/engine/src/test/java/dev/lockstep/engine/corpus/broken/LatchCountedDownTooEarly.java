package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A worker that says it is ready before it has written what it is ready with.
 *
 * <p>The main thread is let through between {@code countDown} and the write and reads the old result.
 */
@Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
public final class LatchCountedDownTooEarly implements Program {
    private final CountDownLatch ready = new CountDownLatch(1);
    private final AtomicInteger result = new AtomicInteger();

    private void compute() {
        ready.countDown();
        result.set(6 * 7);
    }

    @Override
    public void run() throws InterruptedException {
        var worker = new Thread(this::compute, "worker");
        worker.start();
        ready.await();
        int seen = result.get();
        worker.join();
        assertEquals(42, seen);
    }
}
