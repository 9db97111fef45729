import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A read-write lock turned around: counting at gates may overlap, so it takes the shared side and uses atomics. What
 * looks at several gates, or changes several, takes the exclusive side.
 */
class Counter {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        lock.readLock().lock();
        try {
            at(gate).addAndGet(people);
        } finally {
            lock.readLock().unlock();
        }
    }

    void move(String from, String to, long people) {
        lock.writeLock().lock();
        try {
            if (people < 0 || at(from).get() < people) {
                throw new IllegalArgumentException("cannot move " + people + " people from " + from);
            }
            at(from).addAndGet(-people);
            at(to).addAndGet(people);
        } finally {
            lock.writeLock().unlock();
        }
    }

    long get(String gate) {
        lock.readLock().lock();
        try {
            return at(gate).get();
        } finally {
            lock.readLock().unlock();
        }
    }

    long total() {
        lock.writeLock().lock();
        try {
            return counts.values().stream().mapToLong(AtomicLong::get).sum();
        } finally {
            lock.writeLock().unlock();
        }
    }

    Map<String, Long> snapshot() {
        lock.writeLock().lock();
        try {
            var copy = new HashMap<String, Long>();
            counts.forEach((gate, count) -> copy.put(gate, count.get()));
            return copy;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private AtomicLong at(String gate) {
        return counts.computeIfAbsent(gate, newGate -> new AtomicLong());
    }
}
