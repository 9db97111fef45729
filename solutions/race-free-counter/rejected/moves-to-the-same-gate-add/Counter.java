import java.util.HashMap;
import java.util.Map;

class Counter {
    private final Map<String, Long> counts = new HashMap<>();

    synchronized void increment(String gate) {
        add(gate, 1);
    }

    synchronized void add(String gate, long people) {
        if (people < 0) throw new IllegalArgumentException();
        counts.put(gate, get(gate) + people);
    }

    synchronized void move(String from, String to, long people) {
        long there = get(from);
        long here = get(to);
        if (people < 0 || there < people) throw new IllegalArgumentException();
        counts.put(from, there - people);
        counts.put(to, here + people);
    }

    synchronized long get(String gate) {
        return counts.getOrDefault(gate, 0L);
    }

    synchronized long total() {
        long s = 0;
        for (long c : counts.values()) s += c;
        return s;
    }

    synchronized Map<String, Long> snapshot() {
        return new HashMap<>(counts);
    }
}
