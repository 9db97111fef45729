import java.util.HashMap;
import java.util.Map;

class Counter {

    private static final Map<String, Long> COUNTS = new HashMap<>();

    synchronized void increment(String gate) {
        add(gate, 1);
    }

    synchronized void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        COUNTS.merge(gate, people, Long::sum);
    }

    synchronized void move(String from, String to, long people) {
        if (people < 0 || get(from) < people) {
            throw new IllegalArgumentException("cannot move " + people + " people from " + from);
        }
        COUNTS.merge(from, -people, Long::sum);
        COUNTS.merge(to, people, Long::sum);
    }

    synchronized long get(String gate) {
        return COUNTS.getOrDefault(gate, 0L);
    }

    synchronized long total() {
        return COUNTS.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized Map<String, Long> snapshot() {
        return Map.copyOf(COUNTS);
    }
}
