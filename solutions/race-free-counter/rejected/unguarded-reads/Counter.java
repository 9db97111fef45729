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

    synchronized void move(String from, String to, long people) {
        if (people < 0 || get(from) < people) {
            throw new IllegalArgumentException("cannot move " + people + " people from " + from);
        }
        counts.merge(from, -people, Long::sum);
        counts.merge(to, people, Long::sum);
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
        return Map.copyOf(counts);
    }
}
