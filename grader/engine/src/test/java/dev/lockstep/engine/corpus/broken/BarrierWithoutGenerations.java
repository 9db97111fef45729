package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A barrier for two that counts arrivals and starts again at zero, without knowing one round from the next.
 *
 * <p>The first thread waits; the second completes the round, resets the count, and arrives for round two before the
 * first has woken. The first wakes, sees a count that is not zero, and waits as if round one were not over: both wait
 * for ever.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class BarrierWithoutGenerations implements Program {
    private static final class Barrier {
        private final int parties;
        private int arrived;

        Barrier(int parties) {
            this.parties = parties;
        }

        synchronized void await() throws InterruptedException {
            arrived++;
            if (arrived == parties) {
                arrived = 0;
                notifyAll();
                return;
            }
            while (arrived != 0) {
                wait();
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var barrier = new Barrier(2);
        var rounds = new AtomicInteger();
        Runnable twoRounds = () -> {
            try {
                barrier.await();
                rounds.incrementAndGet();
                barrier.await();
                rounds.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        var left = new Thread(twoRounds, "left");
        var right = new Thread(twoRounds, "right");
        left.start();
        right.start();
        left.join();
        right.join();
        assertEquals(4, rounds.get());
    }
}
