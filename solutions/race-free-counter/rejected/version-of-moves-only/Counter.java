import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A version that is odd while people are moved; counting people does not change it. */
class Counter {
    private final ConcurrentHashMap<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();

    private AtomicLong at(String gate) {
        return counts.computeIfAbsent(gate, g -> new AtomicLong());
    }

    void increment(String gate) {
        at(gate).incrementAndGet();
    }

    void add(String gate, long people) {
        if (people < 0) throw new IllegalArgumentException();
        at(gate).addAndGet(people);
    }

    synchronized void move(String from, String to, long people) {
        if (people < 0 || get(from) < people) throw new IllegalArgumentException();
        version.incrementAndGet();
        at(from).addAndGet(-people);
        at(to).addAndGet(people);
        version.incrementAndGet();
    }

    long get(String gate) {
        while (true) {
            long before = version.get();
            var c = counts.get(gate);
            long value = c == null ? 0 : c.get();
            if ((before & 1) == 0 && version.get() == before || Thread.holdsLock(this)) return value;
            Thread.onSpinWait();
        }
    }

    long total() {
        long s = 0;
        for (long c : snapshot().values()) s += c;
        return s;
    }

    Map<String, Long> snapshot() {
        while (true) {
            long before = version.get();
            if ((before & 1) == 0) {
                var copy = new HashMap<String, Long>();
                counts.forEach((g, c) -> copy.put(g, c.get()));
                if (version.get() == before) return copy;
            }
            Thread.onSpinWait();
        }
    }
}
