import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

class Counter {

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Long> counts = new HashMap<>();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        requireNotNegative(people);
        lock.lock();
        try {
            counts.merge(gate, people, Long::sum);
        } finally {
            lock.unlock();
        }
    }

    void move(String from, String to, long people) {
        requireNotNegative(people);
        lock.lock();
        if (from.equals(to)) {
            requireEnough(from, people);
            lock.unlock();
            return;
        }
        try {
            requireEnough(from, people);
            counts.merge(from, -people, Long::sum);
            counts.merge(to, people, Long::sum);
        } finally {
            lock.unlock();
        }
    }

    private void requireEnough(String gate, long people) {
        if (counts.getOrDefault(gate, 0L) < people) {
            throw new IllegalArgumentException("too few at " + gate);
        }
    }

    private static void requireNotNegative(long people) {
        if (people < 0) {
            throw new IllegalArgumentException("negative: " + people);
        }
    }

    long get(String gate) {
        lock.lock();
        try {
            return counts.getOrDefault(gate, 0L);
        } finally {
            lock.unlock();
        }
    }

    long total() {
        lock.lock();
        try {
            return counts.values().stream().mapToLong(n -> n).sum();
        } finally {
            lock.unlock();
        }
    }

    Map<String, Long> snapshot() {
        lock.lock();
        try {
            return new HashMap<>(counts);
        } finally {
            lock.unlock();
        }
    }
}
