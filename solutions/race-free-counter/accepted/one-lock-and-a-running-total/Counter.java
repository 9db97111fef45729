import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** One lock guards the counts and their sum, which is kept beside them. */
public class Counter {

    private final Lock lock = new ReentrantLock();
    private final Map<String, Long> counts = new HashMap<>();
    private long total;

    public void increment(String gate) {
        add(gate, 1);
    }

    public void add(String gate, long people) {
        requireNotNegative(people);
        lock.lock();
        try {
            counts.merge(gate, people, Long::sum);
            total += people;
        } finally {
            lock.unlock();
        }
    }

    public void move(String from, String to, long people) {
        requireNotNegative(people);
        lock.lock();
        try {
            long left = counts.getOrDefault(from, 0L) - people;
            if (left < 0) {
                throw new IllegalArgumentException(-left + " people too few at " + from);
            }
            counts.put(from, left);
            counts.merge(to, people, Long::sum);
        } finally {
            lock.unlock();
        }
    }

    public long get(String gate) {
        lock.lock();
        try {
            return counts.getOrDefault(gate, 0L);
        } finally {
            lock.unlock();
        }
    }

    public long total() {
        lock.lock();
        try {
            return total;
        } finally {
            lock.unlock();
        }
    }

    public Map<String, Long> snapshot() {
        lock.lock();
        try {
            return new HashMap<>(counts);
        } finally {
            lock.unlock();
        }
    }

    private static void requireNotNegative(long people) {
        if (people < 0) {
            throw new IllegalArgumentException("a number of people cannot be " + people);
        }
    }
}
