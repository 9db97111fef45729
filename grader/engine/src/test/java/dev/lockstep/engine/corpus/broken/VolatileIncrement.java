package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/**
 * A counter that trusts {@code volatile} to make {@code ++} one action.
 *
 * <p>The increment reads and then writes. Both threads read 0 before either writes, and both write 1.
 */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
@SuppressWarnings("NonAtomicVolatileUpdate")
public final class VolatileIncrement implements Program {
    private volatile int hits;

    private void hit() {
        hits++;
    }

    @Override
    public void run() throws InterruptedException {
        var left = new Thread(this::hit);
        var right = new Thread(this::hit);
        left.start();
        right.start();
        left.join();
        right.join();
        assertEquals(2, hits);
    }
}
