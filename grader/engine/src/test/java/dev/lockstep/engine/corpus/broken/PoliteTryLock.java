package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Two threads that avoid a deadlock by letting go of their first lock whenever the second is taken, and try again at
 * once.
 *
 * <p>In lock-step both take their own lock, both find the other's taken, both let go and both begin again. A fair
 * schedule that runs them in turn repeats this for ever; no thread waits and neither gets both locks.
 */
@Finds(Cause.LIVELOCK)
public final class PoliteTryLock implements Program {
    private final Lock fork = new ReentrantLock();
    private final Lock knife = new ReentrantLock();
    private final AtomicInteger meals = new AtomicInteger();

    private void eat(Lock first, Lock second) {
        while (true) {
            first.lock();
            try {
                if (second.tryLock()) {
                    try {
                        meals.incrementAndGet();
                        return;
                    } finally {
                        second.unlock();
                    }
                }
            } finally {
                first.unlock();
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var left = new Thread(() -> eat(fork, knife), "left");
        var right = new Thread(() -> eat(knife, fork), "right");
        left.start();
        right.start();
        left.join();
        right.join();
        assertEquals(2, meals.get());
    }
}
