import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class Counter {

    private final ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("negative: " + people);
        }
        counts.put(gate, counts.getOrDefault(gate, 0L) + people);
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
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> snapshot() {
        return Map.copyOf(counts);
    }
}
