import java.util.HashMap;
import java.util.Map;

class Counter {

    private final Map<String, Long> counts = new HashMap<>();
    private volatile boolean outdated;
    private volatile long sum;

    synchronized void increment(String gate) {
        add(gate, 1);
    }

    synchronized void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        counts.merge(gate, people, Long::sum);
        outdated = true;
    }

    synchronized void move(String from, String to, long people) {
        if (people < 0 || get(from) < people) {
            throw new IllegalArgumentException("cannot move " + people + " people from " + from);
        }
        counts.merge(from, -people, Long::sum);
        counts.merge(to, people, Long::sum);
    }

    synchronized long get(String gate) {
        return counts.getOrDefault(gate, 0L);
    }

    long total() {
        if (outdated) {
            updateSum();
        }
        return sum;
    }

    private synchronized void updateSum() {
        outdated = false;
        sum = counts.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized Map<String, Long> snapshot() {
        return Map.copyOf(counts);
    }
}
