import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;

/** Reads a plain map optimistically and looks at the stamp afterwards. */
class Counter {
    private final StampedLock lock = new StampedLock();
    private final Map<String, Long> counts = new HashMap<>();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) throw new IllegalArgumentException();
        long stamp = lock.writeLock();
        try {
            counts.merge(gate, people, Long::sum);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    void move(String from, String to, long people) {
        if (people < 0) throw new IllegalArgumentException();
        long stamp = lock.writeLock();
        try {
            if (counts.getOrDefault(from, 0L) < people) throw new IllegalArgumentException();
            counts.merge(from, -people, Long::sum);
            counts.merge(to, people, Long::sum);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    long get(String gate) {
        long stamp = lock.tryOptimisticRead();
        long value = counts.getOrDefault(gate, 0L);
        if (lock.validate(stamp)) return value;
        stamp = lock.readLock();
        try {
            return counts.getOrDefault(gate, 0L);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    long total() {
        long stamp = lock.readLock();
        try {
            long s = 0;
            for (long c : counts.values()) s += c;
            return s;
        } finally {
            lock.unlockRead(stamp);
        }
    }

    Map<String, Long> snapshot() {
        long stamp = lock.readLock();
        try {
            return new HashMap<>(counts);
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
