package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A cache is filled under the write lock and read under the read lock: right, because it looks again after locking and
 * downgrades before it reads.
 */
@SuppressWarnings("LockNotBeforeTry")
public final class ReadWriteLockedPrices implements Program {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Integer> prices = new HashMap<>();
    private int lookups;

    private int price(String item) {
        lock.readLock().lock();
        if (!prices.containsKey(item)) {
            lock.readLock().unlock();
            lock.writeLock().lock();
            try {
                prices.computeIfAbsent(item, this::lookUp);
                lock.readLock().lock();
            } finally {
                lock.writeLock().unlock();
            }
        }
        try {
            return prices.get(item);
        } finally {
            lock.readLock().unlock();
        }
    }

    private int lookUp(String item) {
        lookups++;
        return item.length();
    }

    @Override
    public void run() throws InterruptedException {
        var found = new int[2];
        var first = new Thread(() -> found[0] = price("bread"));
        var second = new Thread(() -> found[1] = price("bread"));
        first.start();
        second.start();
        first.join();
        second.join();
        assertArrayEquals(new int[] {5, 5}, found);
        assertEquals(1, lookups);
        assertEquals(0, lock.getReadLockCount());
    }
}
