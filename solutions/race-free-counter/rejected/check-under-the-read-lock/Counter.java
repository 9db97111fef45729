import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

class Counter {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Long> counts = new HashMap<>();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        writing(() -> counts.merge(gate, people, Long::sum));
    }

    void move(String from, String to, long people) {
        if (people < 0 || get(from) < people) {
            throw new IllegalArgumentException("cannot move " + people + " people from " + from);
        }
        writing(() -> {
            counts.merge(from, -people, Long::sum);
            counts.merge(to, people, Long::sum);
        });
    }

    long get(String gate) {
        return reading(() -> counts.getOrDefault(gate, 0L));
    }

    long total() {
        return reading(() -> counts.values().stream().mapToLong(Long::longValue).sum());
    }

    Map<String, Long> snapshot() {
        return reading(() -> Map.copyOf(counts));
    }

    private void writing(Runnable action) {
        lock.writeLock().lock();
        try {
            action.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T reading(Supplier<T> action) {
        lock.readLock().lock();
        try {
            return action.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
