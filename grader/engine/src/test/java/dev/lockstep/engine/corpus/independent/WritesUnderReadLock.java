package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A cache notes the last key looked up in a plain field while holding only the shared read lock. */
@Finds(Cause.DATA_RACE)
public class WritesUnderReadLock implements Program {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<Integer, String> entries = new HashMap<>();
    private int lastKey;

    private void store(int key, String value) {
        lock.writeLock().lock();
        try {
            entries.put(key, value);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private String find(int key) {
        lock.readLock().lock();
        try {
            lastKey = key;
            return entries.get(key);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public void run() throws Throwable {
        store(1, "one");
        store(2, "two");
        Thread first = Thread.ofPlatform().start(() -> find(1));
        Thread second = Thread.ofPlatform().start(() -> find(2));
        first.join();
        second.join();
        assertTrue(lastKey == 1 || lastKey == 2);
    }
}
