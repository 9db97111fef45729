package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A reader that finds the cached rate stale asks for the write lock while it still holds its own read lock. */
@Finds(Cause.SELF_DEADLOCK)
public class ReadLockUpgradeOnStaleRate implements Program {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean fresh = true;
    private int rate = 7;
    private int quoted;

    private int currentRate() {
        lock.readLock().lock();
        try {
            if (!fresh) {
                lock.writeLock().lock();
                try {
                    rate = 8;
                    fresh = true;
                } finally {
                    lock.writeLock().unlock();
                }
            }
            return rate;
        } finally {
            lock.readLock().unlock();
        }
    }

    private void invalidate() {
        lock.writeLock().lock();
        try {
            fresh = false;
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void run() throws Throwable {
        Thread invalidator = Thread.ofPlatform().start(this::invalidate);
        Thread reader = Thread.ofPlatform().start(() -> quoted = currentRate());
        invalidator.join();
        reader.join();
        assertTrue(quoted == 7 || quoted == 8);
    }
}
