import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Every change makes a new map and swaps it in; whoever reads takes the current map once. No locks. */
class Counter {

    private final AtomicReference<Map<String, Long>> counts = new AtomicReference<>(Map.of());

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        counts.updateAndGet(current -> with(current, gate, people));
    }

    void move(String from, String to, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot move " + people + " people");
        }
        counts.updateAndGet(current -> moved(current, from, to, people));
    }

    long get(String gate) {
        return counts.get().getOrDefault(gate, 0L);
    }

    long total() {
        long sum = 0;
        for (long count : counts.get().values()) {
            sum += count;
        }
        return sum;
    }

    Map<String, Long> snapshot() {
        return counts.get();
    }

    private static Map<String, Long> moved(Map<String, Long> counts, String from, String to, long people) {
        if (counts.getOrDefault(from, 0L) < people) {
            throw new IllegalArgumentException("fewer than " + people + " people at " + from);
        }
        return with(with(counts, from, -people), to, people);
    }

    private static Map<String, Long> with(Map<String, Long> counts, String gate, long people) {
        var changed = new HashMap<>(counts);
        changed.merge(gate, people, Long::sum);
        return Map.copyOf(changed);
    }
}
