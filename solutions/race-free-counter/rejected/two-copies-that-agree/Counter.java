import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** How many people came in at which gate. */
class Counter {

    private final ConcurrentSkipListMap<String, Long> counts = new ConcurrentSkipListMap<>();
    private final Lock writing = new ReentrantLock();
    private volatile boolean moving;

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        writing.lock();
        try {
            counts.merge(gate, people, Long::sum);
        } finally {
            writing.unlock();
        }
    }

    void move(String from, String to, long people) {
        writing.lock();
        try {
            if (people < 0 || counts.getOrDefault(from, 0L) < people) {
                throw new IllegalArgumentException("cannot move " + people + " people from " + from);
            }
            moving = true;
            counts.merge(from, -people, Long::sum);
            counts.merge(to, people, Long::sum);
            moving = false;
        } finally {
            writing.unlock();
        }
    }

    long get(String gate) {
        return snapshot().getOrDefault(gate, 0L);
    }

    long total() {
        long sum = 0;
        for (long count : snapshot().values()) {
            sum += count;
        }
        return sum;
    }

    Map<String, Long> snapshot() {
        while (true) {
            while (moving) {
                Thread.onSpinWait();
            }
            var first = new TreeMap<>(counts);
            var second = new TreeMap<>(counts);
            if (first.equals(second) && !moving) {
                return first;
            }
        }
    }
}
