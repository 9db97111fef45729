import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Whoever changes shares the lock, whoever looks is alone with it. */
class Counter {

    private final ConcurrentHashMap<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private AtomicLong at(String gate) {
        return counts.computeIfAbsent(gate, g -> new AtomicLong());
    }

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException();
        }
        lock.readLock().lock();
        try {
            at(gate).addAndGet(people);
        } finally {
            lock.readLock().unlock();
        }
    }

    void move(String from, String to, long people) {
        if (people < 0) {
            throw new IllegalArgumentException();
        }
        lock.readLock().lock();
        try {
            if (at(from).addAndGet(-people) < 0) {
                at(from).addAndGet(people);
                throw new IllegalArgumentException();
            }
            at(to).addAndGet(people);
        } finally {
            lock.readLock().unlock();
        }
    }

    long get(String gate) {
        return snapshot().getOrDefault(gate, 0L);
    }

    long total() {
        return snapshot().values().stream().mapToLong(n -> n).sum();
    }

    Map<String, Long> snapshot() {
        lock.writeLock().lock();
        try {
            var map = new HashMap<String, Long>();
            counts.forEach((gate, n) -> map.put(gate, n.get()));
            return map;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
