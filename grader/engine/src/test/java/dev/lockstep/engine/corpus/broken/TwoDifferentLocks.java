package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/**
 * A counter with two methods, each guarded, but one by the object and the other by a lock of its own.
 *
 * <p>One thread is in {@code increment}, the other in {@code add}: they do not exclude each other, both read the same
 * count, and the later write wins.
 */
@Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
public final class TwoDifferentLocks implements Program {
    private static final class Votes {
        private final Object lock = new Object();
        private int count;

        synchronized void increment() {
            count++;
        }

        void add(int more) {
            synchronized (lock) {
                count += more;
            }
        }

        synchronized int count() {
            return count;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var votes = new Votes();
        var single = new Thread(votes::increment);
        var bulk = new Thread(() -> votes.add(10));
        single.start();
        bulk.start();
        single.join();
        bulk.join();
        assertEquals(11, votes.count());
    }
}
