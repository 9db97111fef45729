import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class Counter {

    private static class Gate {
        private long count;

        synchronized void change(long by) {
            count += by;
        }

        synchronized long count() {
            return count;
        }
    }

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    void increment(String gate) {
        gate(gate).change(1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("negative: " + people);
        }
        gate(gate).change(people);
    }

    void move(String from, String to, long people) {
        Gate source = gate(from);
        synchronized (source) {
            if (people < 0 || source.count() < people) {
                throw new IllegalArgumentException("cannot move " + people + " people from " + from);
            }
            source.change(-people);
            Gate target = gate(to);
            synchronized (target) {
                target.change(people);
            }
        }
    }

    long get(String gate) {
        return gate(gate).count();
    }

    long total() {
        long sum = 0;
        for (long count : snapshot().values()) {
            sum += count;
        }
        return sum;
    }

    Map<String, Long> snapshot() {
        Map<String, Long> result = new HashMap<>();
        copy(gates.entrySet().iterator(), result);
        return result;
    }

    /** Keeps the gates locked that it has copied, until all are copied. */
    private void copy(Iterator<Map.Entry<String, Gate>> rest, Map<String, Long> result) {
        if (rest.hasNext()) {
            Map.Entry<String, Gate> next = rest.next();
            synchronized (next.getValue()) {
                result.put(next.getKey(), next.getValue().count());
                copy(rest, result);
            }
        }
    }

    private Gate gate(String name) {
        return gates.computeIfAbsent(name, key -> new Gate());
    }
}
