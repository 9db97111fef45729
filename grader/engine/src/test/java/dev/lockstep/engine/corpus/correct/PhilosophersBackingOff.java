package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Philosophers put down one fork when the other is taken: right, because they hold nothing while they wait and stop
 * trying after some rounds.
 */
public final class PhilosophersBackingOff implements Program {
    private static final int SEATS = 5;
    private static final int PATIENCE = 3;

    private final List<ReentrantLock> forks =
            Stream.generate(ReentrantLock::new).limit(SEATS).toList();
    private final AtomicInteger meals = new AtomicInteger();
    private final AtomicInteger hungry = new AtomicInteger();

    private boolean tryToEat(Lock left, Lock right) {
        if (!left.tryLock()) {
            return false;
        }
        try {
            if (!right.tryLock()) {
                return false;
            }
            try {
                meals.incrementAndGet();
                return true;
            } finally {
                right.unlock();
            }
        } finally {
            left.unlock();
        }
    }

    private void dine(int seat) {
        for (int round = 1; round <= PATIENCE; round++) {
            if (tryToEat(forks.get(seat), forks.get((seat + 1) % SEATS))) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos((seat + 1L) * round));
        }
        hungry.incrementAndGet();
    }

    @Override
    public void run() throws InterruptedException {
        List<Thread> philosophers = IntStream.range(0, SEATS)
                .mapToObj(seat -> new Thread(() -> dine(seat)))
                .toList();
        philosophers.forEach(Thread::start);
        for (Thread philosopher : philosophers) {
            philosopher.join();
        }
        assertEquals(SEATS, meals.get() + hungry.get());
        assertTrue(forks.stream().noneMatch(ReentrantLock::isLocked));
    }
}
