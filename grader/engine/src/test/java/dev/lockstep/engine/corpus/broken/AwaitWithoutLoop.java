package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A handover between two threads whose only wait for a condition stands in no loop; only a spurious wake-up breaks it.
 *
 * <p>The taker finds nothing and waits; {@code await} returns although nobody signalled, as it may, and the taker leaves
 * with nothing before the giver has come.
 */
@Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
@SuppressWarnings("WaitNotInLoop")
public final class AwaitWithoutLoop implements Program {
    private static final class Handover {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition given = lock.newCondition();
        private int value;

        int take() {
            lock.lock();
            try {
                if (value == 0) {
                    given.awaitUninterruptibly();
                }
                return value;
            } finally {
                lock.unlock();
            }
        }

        void give(int newValue) {
            lock.lock();
            try {
                value = newValue;
                given.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var handover = new Handover();
        var taken = new AtomicInteger();
        var taker = new Thread(() -> taken.set(handover.take()));
        taker.start();
        handover.give(42);
        taker.join();
        assertEquals(42, taken.get());
    }
}
