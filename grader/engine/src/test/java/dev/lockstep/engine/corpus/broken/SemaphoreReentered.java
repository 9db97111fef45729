package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.Semaphore;

/**
 * A semaphore used as a mutex by a method that calls another method which takes it too.
 *
 * <p>The thread that has the only permit asks for it again and waits for itself, as does everybody who comes later. A
 * semaphore knows no owner, though, any thread may give permits back; so all that can be said is that they wait for a
 * permit that nobody is left to give.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class SemaphoreReentered implements Program {
    private static final class Ledger {
        private final Semaphore mutex = new Semaphore(1);
        private int total;

        void book(int amount) {
            mutex.acquireUninterruptibly();
            try {
                total += amount;
            } finally {
                mutex.release();
            }
        }

        void bookAll(int... amounts) {
            mutex.acquireUninterruptibly();
            try {
                for (int amount : amounts) {
                    book(amount);
                }
            } finally {
                mutex.release();
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var ledger = new Ledger();
        var single = new Thread(() -> ledger.book(1), "single");
        var batch = new Thread(() -> ledger.bookAll(2, 3), "batch");
        single.start();
        batch.start();
        single.join();
        batch.join();
        assertEquals(6, ledger.total);
    }
}
