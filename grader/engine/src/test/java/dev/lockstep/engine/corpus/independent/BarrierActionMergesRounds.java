package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Two virtual threads compute partial sums whose merging is done by the barrier action, round after round. */
public class BarrierActionMergesRounds implements Program {
    private final int[] partial = new int[2];
    private final CyclicBarrier barrier = new CyclicBarrier(2, this::merge);
    private int total;

    private void merge() {
        total = partial[0] + partial[1];
    }

    private void work(int index) {
        try {
            for (int round = 0; round < 2; round++) {
                partial[index] = total + index + 1;
                barrier.await();
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void run() throws Throwable {
        Thread first = Thread.ofVirtual().start(() -> work(0));
        Thread second = Thread.ofVirtual().start(() -> work(1));
        first.join();
        second.join();
        assertEquals(9, total);
        assertFalse(barrier.isBroken());
    }
}
