import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class Counter {

    private static class Gate {
        volatile long count;
    }

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    void increment(String gate) {
        gate(gate).count++;
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("negative: " + people);
        }
        gate(gate).count += people;
    }

    void move(String from, String to, long people) {
        if (people < 0 || get(from) < people) {
            throw new IllegalArgumentException("cannot move " + people + " people from " + from);
        }
        gate(from).count -= people;
        gate(to).count += people;
    }

    long get(String gate) {
        return gate(gate).count;
    }

    long total() {
        long sum = 0;
        for (Gate gate : gates.values()) {
            sum += gate.count;
        }
        return sum;
    }

    Map<String, Long> snapshot() {
        Map<String, Long> result = new HashMap<>();
        gates.forEach((name, gate) -> result.put(name, gate.count));
        return result;
    }

    private Gate gate(String name) {
        return gates.computeIfAbsent(name, key -> new Gate());
    }
}
