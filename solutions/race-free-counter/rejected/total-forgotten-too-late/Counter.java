import java.util.HashMap;
import java.util.Map;

class Counter {

    private final Map<String, Long> counts = new HashMap<>();
    private volatile Long cached;

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        synchronized (this) {
            counts.merge(gate, people, Long::sum);
        }
        cached = null;
    }

    synchronized void move(String from, String to, long people) {
        if (people < 0 || counts.getOrDefault(from, 0L) < people) {
            throw new IllegalArgumentException("cannot move " + people + " people from " + from);
        }
        counts.merge(from, -people, Long::sum);
        counts.merge(to, people, Long::sum);
    }

    synchronized long get(String gate) {
        return counts.getOrDefault(gate, 0L);
    }

    long total() {
        Long known = cached;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            long sum = 0;
            for (long count : counts.values()) {
                sum += count;
            }
            cached = sum;
            return sum;
        }
    }

    synchronized Map<String, Long> snapshot() {
        return new HashMap<>(counts);
    }
}
