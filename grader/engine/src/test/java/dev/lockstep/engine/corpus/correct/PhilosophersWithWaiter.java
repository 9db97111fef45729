package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A waiter seats one philosopher fewer than there are forks: right, because then one who sits finds both forks sooner
 * or later.
 */
@SuppressWarnings("LockNotBeforeTry")
public final class PhilosophersWithWaiter implements Program {
    private static final int SEATS = 5;

    private static final class Philosopher extends Thread {
        private final Semaphore waiter;
        private final Lock left;
        private final Lock right;
        private boolean fed;

        Philosopher(Semaphore waiter, Lock left, Lock right) {
            this.waiter = waiter;
            this.left = left;
            this.right = right;
        }

        @Override
        public void run() {
            waiter.acquireUninterruptibly();
            left.lock();
            right.lock();
            fed = true;
            right.unlock();
            left.unlock();
            waiter.release();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var waiter = new Semaphore(SEATS - 1);
        List<Lock> forks =
                Stream.<Lock>generate(ReentrantLock::new).limit(SEATS).toList();
        List<Philosopher> philosophers = IntStream.range(0, SEATS)
                .mapToObj(seat -> new Philosopher(waiter, forks.get(seat), forks.get((seat + 1) % SEATS)))
                .toList();
        philosophers.forEach(Thread::start);
        for (Philosopher philosopher : philosophers) {
            philosopher.join();
        }
        assertTrue(philosophers.stream().allMatch(philosopher -> philosopher.fed));
        assertEquals(SEATS - 1, waiter.availablePermits());
    }
}
