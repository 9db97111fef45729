import java.util.HashMap;
import java.util.Map;

class Counter {

    private Map<String, Long> counts = Map.of();

    void increment(String gate) {
        add(gate, 1);
    }

    synchronized void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("negative: " + people);
        }
        Map<String, Long> changed = new HashMap<>(counts);
        changed.merge(gate, people, Long::sum);
        counts = Map.copyOf(changed);
    }

    synchronized void move(String from, String to, long people) {
        Map<String, Long> changed = new HashMap<>(counts);
        if (people < 0 || changed.getOrDefault(from, 0L) < people) {
            throw new IllegalArgumentException("cannot move " + people + " people from " + from);
        }
        changed.merge(from, -people, Long::sum);
        changed.merge(to, people, Long::sum);
        counts = Map.copyOf(changed);
    }

    long get(String gate) {
        return counts.getOrDefault(gate, 0L);
    }

    long total() {
        long sum = 0;
        for (long count : counts.values()) {
            sum += count;
        }
        return sum;
    }

    Map<String, Long> snapshot() {
        return counts;
    }
}
