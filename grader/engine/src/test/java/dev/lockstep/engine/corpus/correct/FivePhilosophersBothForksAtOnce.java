package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.corpus.Program;
import java.util.BitSet;

/**
 * Five philosophers take both forks in one action under one monitor: right, because nobody holds one fork while they wait for
 * another.
 */
public final class FivePhilosophersBothForksAtOnce implements Program {

    private static final int SEATS = 5;

    private final BitSet taken = new BitSet(SEATS);
    private int meals;

    private synchronized void takeBoth(int left, int right) throws InterruptedException {
        while (taken.get(left) || taken.get(right)) {
            wait();
        }
        taken.set(left);
        taken.set(right);
    }

    private synchronized void putBack(int left, int right) {
        assertFalse(!taken.get(left) || !taken.get(right));
        meals++;
        taken.clear(left);
        taken.clear(right);
        notifyAll();
    }

    private void dine(int seat) {
        try {
            takeBoth(seat, (seat + 1) % SEATS);
            putBack(seat, (seat + 1) % SEATS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var philosophers = new Thread[SEATS];
        for (int i = 0; i < SEATS; i++) {
            int seat = i;
            philosophers[i] = new Thread(() -> dine(seat), "philosopher " + i);
            philosophers[i].start();
        }
        for (var philosopher : philosophers) {
            philosopher.join();
        }
        assertEquals(SEATS, meals);
    }
}
