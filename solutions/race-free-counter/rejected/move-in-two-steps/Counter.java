import java.util.HashMap;
import java.util.Map;

class Counter {

    private final Map<String, Long> counts = new HashMap<>();

    synchronized void increment(String gate) {
        add(gate, 1);
    }

    synchronized void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        counts.merge(gate, people, Long::sum);
    }

    void move(String from, String to, long people) {
        take(from, people);
        add(to, people);
    }

    private synchronized void take(String gate, long people) {
        if (people < 0 || get(gate) < people) {
            throw new IllegalArgumentException("cannot take " + people + " people from " + gate);
        }
        counts.merge(gate, -people, Long::sum);
    }

    synchronized long get(String gate) {
        return counts.getOrDefault(gate, 0L);
    }

    synchronized long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized Map<String, Long> snapshot() {
        return Map.copyOf(counts);
    }
}
