package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Five philosophers take their left fork first, but for one: right, because a circle of waiters would need all five to hold
 * their left.
 */
public final class FivePhilosophersOneLeftHanded implements Program {

    private static final int SEATS = 5;

    private final Object[] forks = new Object[SEATS];
    private final AtomicInteger meals = new AtomicInteger();

    public FivePhilosophersOneLeftHanded() {
        for (int i = 0; i < SEATS; i++) {
            forks[i] = new Object();
        }
    }

    private void dine(int seat) {
        int left = seat;
        int right = (seat + 1) % SEATS;
        boolean contrary = seat == 0;
        synchronized (forks[contrary ? right : left]) {
            synchronized (forks[contrary ? left : right]) {
                meals.incrementAndGet();
            }
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
        assertEquals(SEATS, meals.get());
    }
}
