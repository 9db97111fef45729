import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** How many people came in at which gate. */
class Counter {

    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        lock.readLock().lock();
        try {
            counts.merge(gate, people, Long::sum);
        } finally {
            lock.readLock().unlock();
        }
    }

    void move(String from, String to, long people) {
        lock.writeLock().lock();
        try {
            if (people < 0 || get(from) < people) {
                throw new IllegalArgumentException("cannot move " + people + " people from " + from);
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
        long sum = 0;
        for (long count : snapshot().values()) {
            sum += count;
        }
        return sum;
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
