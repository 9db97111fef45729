import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

class Counter {

    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();

    void increment(String gate) {
        at(gate).incrementAndGet();
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("negative: " + people);
        }
        at(gate).addAndGet(people);
    }

    void move(String from, String to, long people) {
        AtomicLong source = at(from);
        long there;
        do {
            there = source.get();
            if (people < 0 || there < people) {
                throw new IllegalArgumentException("cannot move " + people + " people from " + from);
            }
        } while (!source.compareAndSet(there, there - people));
        at(to).addAndGet(people);
    }

    long get(String gate) {
        return at(gate).get();
    }

    long total() {
        return counts.values().stream().mapToLong(AtomicLong::get).sum();
    }

    Map<String, Long> snapshot() {
        Map<String, Long> result = new HashMap<>();
        counts.forEach((gate, count) -> result.put(gate, count.get()));
        return result;
    }

    private AtomicLong at(String gate) {
        return counts.computeIfAbsent(gate, key -> new AtomicLong());
    }
}
