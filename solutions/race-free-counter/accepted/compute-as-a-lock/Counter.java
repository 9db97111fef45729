import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One entry of a concurrent map, whose compute lets one thread in at a time, holds maps that never change. */
class Counter {
    private static final Map<String, Long> NOBODY = Map.of();
    private final ConcurrentHashMap<Class<?>, Map<String, Long>> state = new ConcurrentHashMap<>();

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) throw new IllegalArgumentException();
        state.compute(Counter.class, (k, old) -> with(old == null ? NOBODY : old, gate, people));
    }

    private static Map<String, Long> with(Map<String, Long> old, String gate, long more) {
        var copy = new HashMap<>(old);
        copy.merge(gate, more, Long::sum);
        return copy;
    }

    void move(String from, String to, long people) {
        if (people < 0) throw new IllegalArgumentException();
        state.compute(Counter.class, (k, old) -> {
            var now = old == null ? NOBODY : old;
            if (now.getOrDefault(from, 0L) < people) throw new IllegalArgumentException();
            return with(with(now, from, -people), to, people);
        });
    }

    private Map<String, Long> now() {
        return state.getOrDefault(Counter.class, NOBODY);
    }

    long get(String gate) {
        return now().getOrDefault(gate, 0L);
    }

    long total() {
        long s = 0;
        for (long c : now().values()) s += c;
        return s;
    }

    Map<String, Long> snapshot() {
        return new HashMap<>(now());
    }
}
