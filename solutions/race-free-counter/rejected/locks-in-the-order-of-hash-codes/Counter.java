import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A lock for each gate, and one above them that those who look at all gates take alone. */
class Counter {

    private static final class Gate {
        final ReentrantLock lock = new ReentrantLock();
        long count;
    }

    private final ReadWriteLock all = new ReentrantReadWriteLock();
    private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();

    private Gate gate(String name) {
        return gates.computeIfAbsent(name, _ -> new Gate());
    }

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        all.readLock().lock();
        try {
            Gate there = gate(gate);
            there.lock.lock();
            try {
                there.count += people;
            } finally {
                there.lock.unlock();
            }
        } finally {
            all.readLock().unlock();
        }
    }

    void move(String from, String to, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot move " + people + " people");
        }
        all.readLock().lock();
        try {
            Gate source = gate(from);
            Gate target = gate(to);
            // always in the same order, so that two moves in opposite directions cannot block each other
            Gate first = from.hashCode() <= to.hashCode() ? source : target;
            Gate second = first == source ? target : source;
            first.lock.lock();
            try {
                second.lock.lock();
                try {
                    if (source.count < people) {
                        throw new IllegalArgumentException("only " + source.count + " people at " + from);
                    }
                    source.count -= people;
                    target.count += people;
                } finally {
                    second.lock.unlock();
                }
            } finally {
                first.lock.unlock();
            }
        } finally {
            all.readLock().unlock();
        }
    }

    long get(String gate) {
        all.readLock().lock();
        try {
            Gate there = gates.get(gate);
            if (there == null) {
                return 0;
            }
            there.lock.lock();
            try {
                return there.count;
            } finally {
                there.lock.unlock();
            }
        } finally {
            all.readLock().unlock();
        }
    }

    long total() {
        all.writeLock().lock();
        try {
            long sum = 0;
            for (Gate gate : gates.values()) {
                sum += gate.count;
            }
            return sum;
        } finally {
            all.writeLock().unlock();
        }
    }

    Map<String, Long> snapshot() {
        all.writeLock().lock();
        try {
            var copy = new HashMap<String, Long>();
            gates.forEach((name, gate) -> copy.put(name, gate.count));
            return copy;
        } finally {
            all.writeLock().unlock();
        }
    }
}
