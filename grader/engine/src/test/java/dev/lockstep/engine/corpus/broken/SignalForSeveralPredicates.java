package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A tank with one condition for threads that wait for different levels, of which a rise wakes only one.
 *
 * <p>The thread that needs two litres waits first, then the one that needs one. The first litre wakes the former, who
 * goes back to the end of the line; the second litre wakes the latter, who is content. The tank is full enough for
 * both, and one sleeps for ever.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class SignalForSeveralPredicates implements Program {
    private static final class Tank {
        private final Lock lock = new ReentrantLock();
        private final Condition rose = lock.newCondition();
        private int litres;

        void awaitLevel(int wanted) throws InterruptedException {
            lock.lock();
            try {
                while (litres < wanted) {
                    rose.await();
                }
            } finally {
                lock.unlock();
            }
        }

        void pourOne() {
            lock.lock();
            try {
                litres++;
                rose.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    private final Tank tank = new Tank();
    private final AtomicInteger served = new AtomicInteger();

    @Override
    public void run() throws InterruptedException {
        var modest = thread(1);
        var thirsty = thread(2);
        modest.start();
        thirsty.start();
        tank.pourOne();
        tank.pourOne();
        modest.join();
        thirsty.join();
        assertEquals(2, served.get());
    }

    private Thread thread(int wanted) {
        return new Thread(() -> {
            try {
                tank.awaitLevel(wanted);
                served.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
