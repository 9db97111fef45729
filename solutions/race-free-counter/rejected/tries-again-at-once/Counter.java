import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A lock for each gate; who moves tries for both and lets go. Who sums up keeps all others out. */
class Counter {
    private static final class Gate {
        final ReentrantLock lock = new ReentrantLock();
        long count;
    }

    private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();
    private final ReentrantReadWriteLock all = new ReentrantReadWriteLock();

    private Gate at(String gate) {
        return gates.computeIfAbsent(gate, g -> new Gate());
    }

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) throw new IllegalArgumentException();
        all.readLock().lock();
        try {
            Gate g = at(gate);
            g.lock.lock();
            try {
                g.count += people;
            } finally {
                g.lock.unlock();
            }
        } finally {
            all.readLock().unlock();
        }
    }

    void move(String from, String to, long people) {
        if (people < 0) throw new IllegalArgumentException();
        all.readLock().lock();
        try {
            Gate one = at(from);
            Gate other = at(to);
            while (true) {
                if (one.lock.tryLock()) {
                    if (other.lock.tryLock()) break;
                    one.lock.unlock();
                }
                Thread.yield();
            }
            try {
                if (one.count < people) throw new IllegalArgumentException();
                one.count -= people;
                other.count += people;
            } finally {
                one.lock.unlock();
                other.lock.unlock();
            }
        } finally {
            all.readLock().unlock();
        }
    }

    long get(String gate) {
        return snapshot().getOrDefault(gate, 0L);
    }

    long total() {
        long s = 0;
        for (long c : snapshot().values()) s += c;
        return s;
    }

    Map<String, Long> snapshot() {
        all.writeLock().lock();
        try {
            var copy = new HashMap<String, Long>();
            gates.forEach((name, g) -> copy.put(name, g.count));
            return copy;
        } finally {
            all.writeLock().unlock();
        }
    }
}
