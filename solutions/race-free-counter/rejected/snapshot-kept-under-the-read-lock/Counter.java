import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class Counter {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Long> counts = new HashMap<>();
    private Map<String, Long> kept;

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        lock.writeLock().lock();
        try {
            counts.merge(gate, people, Long::sum);
            kept = null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    void move(String from, String to, long people) {
        lock.writeLock().lock();
        try {
            if (people < 0 || counts.getOrDefault(from, 0L) < people) {
                throw new IllegalArgumentException("cannot move " + people + " people from " + from);
            }
            counts.merge(from, -people, Long::sum);
            counts.merge(to, people, Long::sum);
            kept = null;
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
            return counts.values().stream().mapToLong(Long::longValue).sum();
        } finally {
            lock.readLock().unlock();
        }
    }

    Map<String, Long> snapshot() {
        lock.readLock().lock();
        try {
            if (kept == null) {
                kept = Map.copyOf(counts);
            }
            return kept;
        } finally {
            lock.readLock().unlock();
        }
    }
}
