import java.util.HashMap;
import java.util.Map;

class Counter {

    private final Map<String, Long> counts = new HashMap<>();

    void increment(String gate) {
        add(gate, 1);
    }

    synchronized void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        counts.merge(gate, people, Long::sum);
    }

    void move(String from, String to, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot move " + people + " people");
        }
        if (from.equals(to)) {
            requireAtLeast(people, from);
            return;
        }
        synchronized (this) {
            requireAtLeast(people, from);
            counts.merge(from, -people, Long::sum);
            counts.merge(to, people, Long::sum);
        }
    }

    private void requireAtLeast(long people, String gate) {
        if (counts.getOrDefault(gate, 0L) < people) {
            throw new IllegalArgumentException("fewer than " + people + " people at " + gate);
        }
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
