package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A cache that asks for the write lock while it still holds the read lock.
 *
 * <p>A write lock is given when no reader is left, and the reader that is left is the one who asks. Only a thread that
 * finds the value already loaded gets away.
 */
@Finds(Cause.SELF_DEADLOCK)
public final class UpgradedReadLock implements Program {
    private static final class Cache {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private String value;

        String get() {
            lock.readLock().lock();
            try {
                if (value == null) {
                    load();
                }
                return value;
            } finally {
                lock.readLock().unlock();
            }
        }

        void load() {
            lock.writeLock().lock();
            try {
                value = "loaded";
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var cache = new Cache();
        var preloader = new Thread(cache::load, "preloader");
        var user = new Thread(cache::get, "user");
        preloader.start();
        user.start();
        preloader.join();
        user.join();
        assertEquals("loaded", cache.get());
    }
}
