import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

class Counter {

    private final Map<String, Long> counts = new HashMap<>();
    private final AtomicLong total = new AtomicLong();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("negative: " + people);
        }
        synchronized (counts) {
            counts.merge(gate, people, Long::sum);
        }
        total.addAndGet(people);
    }

    void move(String from, String to, long people) {
        synchronized (counts) {
            if (people < 0 || counts.getOrDefault(from, 0L) < people) {
                throw new IllegalArgumentException("cannot move " + people + " people from " + from);
            }
            counts.merge(from, -people, Long::sum);
            counts.merge(to, people, Long::sum);
        }
    }

    long get(String gate) {
        synchronized (counts) {
            return counts.getOrDefault(gate, 0L);
        }
    }

    long total() {
        return total.get();
    }

    Map<String, Long> snapshot() {
        synchronized (counts) {
            return new HashMap<>(counts);
        }
    }
}
