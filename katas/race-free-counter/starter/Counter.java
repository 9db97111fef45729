import java.util.HashMap;
import java.util.Map;

/** How many people came in at which gate. */
class Counter {

    private final Map<String, Long> counts = new HashMap<>();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        counts.put(gate, get(gate) + people);
    }

    void move(String from, String to, long people) {
        if (people < 0 || get(from) < people) {
            throw new IllegalArgumentException("cannot move " + people + " people from " + from);
        }
        counts.put(from, get(from) - people);
        counts.put(to, get(to) + people);
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
        return new HashMap<>(counts);
    }
}
