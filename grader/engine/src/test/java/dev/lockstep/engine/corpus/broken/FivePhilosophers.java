package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Five philosophers who all take their left fork first.
 *
 * <p>Each takes the left fork before any takes the right one: each holds what the next one waits for, in a circle.
 */
@Finds(Cause.DEADLOCK)
public final class FivePhilosophers implements Program {
    private static final int SEATS = 5;

    private final Object[] forks = new Object[SEATS];
    private final AtomicInteger meals = new AtomicInteger();

    public FivePhilosophers() {
        for (int i = 0; i < SEATS; i++) {
            forks[i] = new Object();
        }
    }

    private void dine(int seat) {
        synchronized (forks[seat]) {
            synchronized (forks[(seat + 1) % SEATS]) {
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
