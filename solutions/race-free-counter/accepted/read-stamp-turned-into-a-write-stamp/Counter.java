import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;

/** A stamped lock: who moves people reads first, and then turns the read stamp into a write stamp. */
class Counter {
    private final StampedLock lock = new StampedLock();
    private final Map<String, Long> counts = new HashMap<>();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) throw new IllegalArgumentException("negative: " + people);
        long stamp = lock.writeLock();
        try {
            counts.merge(gate, people, Long::sum);
        } finally {
            lock.unlock(stamp);
        }
    }

    void move(String from, String to, long people) {
        if (people < 0) throw new IllegalArgumentException("negative: " + people);
        long stamp = lock.readLock();
        try {
            while (true) {
                if (counts.getOrDefault(from, 0L) < people) throw new IllegalArgumentException("too few");
                if (people == 0) return;
                long write = lock.tryConvertToWriteLock(stamp);
                if (write != 0) {
                    stamp = write;
                    counts.merge(from, -people, Long::sum);
                    counts.merge(to, people, Long::sum);
                    return;
                }
                lock.unlockRead(stamp);
                stamp = lock.writeLock();
            }
        } finally {
            lock.unlock(stamp);
        }
    }

    long get(String gate) {
        long stamp = lock.readLock();
        try {
            return counts.getOrDefault(gate, 0L);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    long total() {
        long stamp = lock.readLock();
        try {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        } finally {
            lock.unlockRead(stamp);
        }
    }

    Map<String, Long> snapshot() {
        long stamp = lock.readLock();
        try {
            return Map.copyOf(counts);
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
