import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class Counter {

    private static final int STRIPES = 4;
    private final Map<String, AtomicLongArray> gates = new ConcurrentHashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("negative");
        }
        lock.readLock().lock();
        try {
            gates.computeIfAbsent(gate, g -> new AtomicLongArray(STRIPES))
                    .addAndGet((int) (Thread.currentThread().threadId() % STRIPES), people);
        } finally {
            lock.readLock().unlock();
        }
    }

    void move(String from, String to, long people) {
        lock.writeLock().lock();
        try {
            if (people < 0 || sum(from) < people) {
                throw new IllegalArgumentException("too few");
            }
            gates.computeIfAbsent(from, g -> new AtomicLongArray(STRIPES)).addAndGet(0, -people);
            gates.computeIfAbsent(to, g -> new AtomicLongArray(STRIPES)).addAndGet(0, people);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private long sum(String gate) {
        var stripes = gates.get(gate);
        long sum = 0;
        for (int i = 0; stripes != null && i < STRIPES; i++) {
            sum += stripes.get(i);
        }
        return sum;
    }

    // keeps moves out, which hold the write lock
    long get(String gate) {
        lock.readLock().lock();
        try {
            return sum(gate);
        } finally {
            lock.readLock().unlock();
        }
    }

    long total() {
        lock.writeLock().lock();
        try {
            return gates.keySet().stream().mapToLong(this::sum).sum();
        } finally {
            lock.writeLock().unlock();
        }
    }

    Map<String, Long> snapshot() {
        lock.writeLock().lock();
        try {
            var copy = new HashMap<String, Long>();
            gates.keySet().forEach(gate -> copy.put(gate, sum(gate)));
            return copy;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
