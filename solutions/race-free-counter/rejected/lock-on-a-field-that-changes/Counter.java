import java.util.HashMap;
import java.util.Map;

class Counter {

    private volatile Map<String, Long> counts = new HashMap<>();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("negative: " + people);
        }
        synchronized (counts) {
            Map<String, Long> changed = new HashMap<>(counts);
            changed.merge(gate, people, Long::sum);
            counts = changed;
        }
    }

    void move(String from, String to, long people) {
        synchronized (counts) {
            Map<String, Long> changed = new HashMap<>(counts);
            if (people < 0 || changed.getOrDefault(from, 0L) < people) {
                throw new IllegalArgumentException("cannot move " + people + " people from " + from);
            }
            changed.merge(from, -people, Long::sum);
            changed.merge(to, people, Long::sum);
            counts = changed;
        }
    }

    long get(String gate) {
        return counts.getOrDefault(gate, 0L);
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> snapshot() {
        return Map.copyOf(counts);
    }
}
