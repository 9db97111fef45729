import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

class Counter {

    private final Map<String, Long> counts = new HashMap<>();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("negative: " + people);
        }
        Long count = counts.get(gate);
        counts.put(gate, count == null ? people : count + people);
    }

    void move(String from, String to, long people) {
        if (people < 0 || get(from) < people) {
            throw new IllegalArgumentException("cannot move " + people + " people from " + from);
        }
        counts.put(from, get(from) - people);
        counts.put(to, get(to) + people);
    }

    long get(String gate) {
        Long count = counts.get(gate);
        return count == null ? 0 : count;
    }

    long total() {
        long sum = 0;
        for (long count : counts.values()) {
            sum += count;
        }
        return sum;
    }

    Map<String, Long> snapshot() {
        return new TreeMap<>(counts);
    }
}
