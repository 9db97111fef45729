import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class Counter {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Long> counts = new HashMap<>();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) throw new IllegalArgumentException();
        lock.writeLock().lock();
        try {
            counts.merge(gate, people, Long::sum);
        } finally {
            lock.writeLock().unlock();
        }
    }

    void move(String from, String to, long people) {
        if (people < 0) throw new IllegalArgumentException();
        lock.readLock().lock();
        try {
            if (counts.getOrDefault(from, 0L) < people) throw new IllegalArgumentException();
            lock.writeLock().lock();
            try {
                counts.merge(from, -people, Long::sum);
                counts.merge(to, people, Long::sum);
            } finally {
                lock.writeLock().unlock();
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    long get(String gate) {
        lock.readLock().lock();
        try {
            return counts.getOrDefault(gate, 0L);
        } finally {
            lock.readLock().unlock();
        }
    }

    long total() {
        lock.readLock().lock();
        try {
            long s = 0;
            for (long c : counts.values()) s += c;
            return s;
        } finally {
            lock.readLock().unlock();
        }
    }

    Map<String, Long> snapshot() {
        lock.readLock().lock();
        try {
            return new HashMap<>(counts);
        } finally {
            lock.readLock().unlock();
        }
    }
}
