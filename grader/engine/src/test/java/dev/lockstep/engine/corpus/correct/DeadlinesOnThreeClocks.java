package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Waits are bounded by deadlines on three clocks: right, because each wait looks again at its condition and at what is
 * left of its time.
 */
public final class DeadlinesOnThreeClocks implements Program {
    private static final class Gate {
        private boolean open;

        synchronized void open() {
            open = true;
            notifyAll();
        }

        synchronized boolean awaitNanos(long patienceNanos) throws InterruptedException {
            long start = System.nanoTime();
            while (!open) {
                long left = patienceNanos - (System.nanoTime() - start);
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return true;
        }

        synchronized boolean awaitMillis(long patienceMillis) throws InterruptedException {
            long deadline = System.currentTimeMillis() + patienceMillis;
            while (!open) {
                long left = deadline - System.currentTimeMillis();
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        }

        synchronized boolean awaitUntil(Instant deadline) throws InterruptedException {
            while (!open && Instant.now().isBefore(deadline)) {
                wait(1 + Math.max(0, Duration.between(Instant.now(), deadline).toMillis()));
            }
            return open;
        }
    }

    @FunctionalInterface
    private interface Patience {
        boolean await(Gate gate) throws InterruptedException;
    }

    private static int opened(Patience patience) throws InterruptedException {
        var gate = new Gate();
        var porter = new Thread(gate::open);
        porter.start();
        boolean before = patience.await(gate);
        porter.join();
        assertTrue(patience.await(gate));
        return before ? 1 : 0;
    }

    @Override
    public void run() throws InterruptedException {
        int opened = opened(gate -> gate.awaitNanos(20_000_000L))
                + opened(gate -> gate.awaitMillis(20))
                + opened(gate -> gate.awaitUntil(Instant.now().plusMillis(20)));
        assertTrue(opened <= 3);
        assertFalse(new Gate().awaitMillis(2));
    }
}
