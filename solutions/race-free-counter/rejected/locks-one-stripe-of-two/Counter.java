import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The gates are spread over a few stripes with a lock each, so that different gates are mostly counted side by side.
 * Whoever moves people locks the stripe that they leave.
 */
class Counter {

    private static final class Stripe {
        final ReentrantLock lock = new ReentrantLock();
        final Map<String, Long> counts = new HashMap<>();
    }

    private final Stripe[] stripes = new Stripe[8];

    Counter() {
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = new Stripe();
        }
    }

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        var stripe = stripes[indexOf(gate)];
        stripe.lock.lock();
        try {
            stripe.counts.merge(gate, people, Long::sum);
        } finally {
            stripe.lock.unlock();
        }
    }

    void move(String from, String to, long people) {
        var source = stripes[indexOf(from)];
        var target = stripes[indexOf(to)];
        source.lock.lock();
        try {
            if (people < 0 || source.counts.getOrDefault(from, 0L) < people) {
                throw new IllegalArgumentException("cannot move " + people + " people from " + from);
            }
            source.counts.merge(from, -people, Long::sum);
            target.counts.merge(to, people, Long::sum);
        } finally {
            source.lock.unlock();
        }
    }

    long get(String gate) {
        var stripe = stripes[indexOf(gate)];
        stripe.lock.lock();
        try {
            return stripe.counts.getOrDefault(gate, 0L);
        } finally {
            stripe.lock.unlock();
        }
    }

    long total() {
        long sum = 0;
        for (long count : snapshot().values()) {
            sum += count;
        }
        return sum;
    }

    Map<String, Long> snapshot() {
        return withAllStripes(0, this::copy);
    }

    private Map<String, Long> copy() {
        var copy = new HashMap<String, Long>();
        for (var stripe : stripes) {
            copy.putAll(stripe.counts);
        }
        return copy;
    }

    private <T> T withAllStripes(int from, Supplier<T> action) {
        if (from == stripes.length) {
            return action.get();
        }
        stripes[from].lock.lock();
        try {
            return withAllStripes(from + 1, action);
        } finally {
            stripes[from].lock.unlock();
        }
    }

    private int indexOf(String gate) {
        return Math.floorMod(gate.hashCode(), stripes.length);
    }
}
