package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A door that is left by an early return without an unlock when it is found closed.
 *
 * <p>The door is closed before the visitor, who has the lock, looks: he returns early and ends as its owner. Nobody
 * waits for the lock, so everything ends, with the lock held by a thread that is no more.
 */
@Finds(Cause.LOCK_LEAK)
public final class UnlockForgottenOnEarlyReturn implements Program {
    private static final class Door {
        private final ReentrantLock lock = new ReentrantLock();
        private final AtomicInteger visits = new AtomicInteger();
        private volatile boolean closed;

        void visit() {
            if (!lock.tryLock()) {
                return;
            }
            if (closed) {
                return;
            }
            visits.incrementAndGet();
            lock.unlock();
        }

        void close() {
            closed = true;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var door = new Door();
        var visitor = new Thread(door::visit, "visitor");
        var porter = new Thread(door::close, "porter");
        visitor.start();
        porter.start();
        visitor.join();
        porter.join();
        assertTrue(door.visits.get() <= 1);
    }
}
