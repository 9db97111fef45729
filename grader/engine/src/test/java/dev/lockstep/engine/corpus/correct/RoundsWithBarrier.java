package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/**
 * Cells of a row grow in rounds: right, because all meet at the barrier between reading old cells and using new ones.
 */
public final class RoundsWithBarrier implements Program {
    private static final int ROUNDS = 2;

    private int[] now = {1, 2};
    private int[] next = new int[2];
    private final CyclicBarrier barrier = new CyclicBarrier(2, this::swap);

    private void swap() {
        int[] old = now;
        now = next;
        next = old;
    }

    private void grow(int cell) {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                next[cell] = now[cell] + now[1 - cell];
                barrier.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var left = new Thread(() -> grow(0));
        var right = new Thread(() -> grow(1));
        left.start();
        right.start();
        left.join();
        right.join();
        assertArrayEquals(new int[] {6, 6}, now);
        assertFalse(barrier.isBroken());
    }
}
