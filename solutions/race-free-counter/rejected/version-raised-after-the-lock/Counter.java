import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** The last snapshot is kept, and handed out again as long as no version after it has come. */
class Counter {

    private record View(long version, Map<String, Long> counts) {}

    private final Map<String, Long> counts = new HashMap<>();
    private final AtomicLong version = new AtomicLong();
    private volatile View latest = new View(-1, Map.of());

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        synchronized (counts) {
            counts.merge(gate, people, Long::sum);
        }
        version.incrementAndGet();
    }

    void move(String from, String to, long people) {
        synchronized (counts) {
            if (people < 0 || counts.getOrDefault(from, 0L) < people) {
                throw new IllegalArgumentException("cannot move " + people + " people from " + from);
            }
            counts.merge(from, -people, Long::sum);
            counts.merge(to, people, Long::sum);
        }
        version.incrementAndGet();
    }

    long get(String gate) {
        synchronized (counts) {
            return counts.getOrDefault(gate, 0L);
        }
    }

    long total() {
        synchronized (counts) {
            long sum = 0;
            for (long count : counts.values()) {
                sum += count;
            }
            return sum;
        }
    }

    Map<String, Long> snapshot() {
        long current = version.get();
        View kept = latest;
        if (kept.version() == current) {
            return kept.counts();
        }
        synchronized (counts) {
            kept = new View(current, Map.copyOf(counts));
        }
        latest = kept;
        return kept.counts();
    }
}
