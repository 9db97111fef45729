import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Counting touches one gate, so many may count at once; what touches several gates is alone. A total does not mind who counts. */
class Counter {

    private final ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException();
        }
        lock.readLock().lock();
        try {
            counts.merge(gate, people, Long::sum);
        } finally {
            lock.readLock().unlock();
        }
    }

    void move(String from, String to, long people) {
        if (people < 0) {
            throw new IllegalArgumentException();
        }
        lock.writeLock().lock();
        try {
            if (counts.getOrDefault(from, 0L) < people) {
                throw new IllegalArgumentException();
            }
            counts.merge(from, -people, Long::sum);
            counts.merge(to, people, Long::sum);
        } finally {
            lock.writeLock().unlock();
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
            long sum = 0;
            for (long people : counts.values()) {
                sum += people;
            }
            return sum;
        } finally {
            lock.readLock().unlock();
        }
    }

    Map<String, Long> snapshot() {
        lock.writeLock().lock();
        try {
            return Map.copyOf(counts);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
