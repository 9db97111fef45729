package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A compare-and-set loop that reads the expected value once, before the loop.
 *
 * <p>The other thread increments between the read and the first attempt. The counter never goes back to the value that
 * was read, so every further attempt fails: the loop has no end.
 */
@Finds(Cause.SPIN)
public final class CasLoopWithoutReread implements Program {
    private final AtomicInteger counter = new AtomicInteger();

    private void increment() {
        int seen = counter.get();
        while (!counter.compareAndSet(seen, seen + 1)) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var left = new Thread(this::increment);
        var right = new Thread(this::increment);
        left.start();
        right.start();
        left.join();
        right.join();
        assertEquals(2, counter.get());
    }
}
