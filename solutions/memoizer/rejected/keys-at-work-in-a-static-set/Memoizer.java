import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

class Memoizer<K, V> {

    /** What this thread is computing at the moment, so that a computation that needs itself is told so, instead of waiting for itself for ever. */
    private static final ThreadLocal<Set<Object>> IN_PROGRESS = ThreadLocal.withInitial(HashSet::new);

    private enum Phase {
        WORKING,
        DONE,
        FAILED
    }

    private static final class Entry<V> {
        private Phase phase = Phase.WORKING;
        private V value;

        synchronized void end(Phase end, V result) {
            value = result;
            phase = end;
            notifyAll();
        }

        /** Whether there is a value. */
        synchronized boolean await() {
            boolean interrupted = false;
            while (phase == Phase.WORKING) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return phase == Phase.DONE;
        }

        synchronized V value() {
            return value;
        }
    }

    private final Function<K, V> computation;
    private final ConcurrentMap<K, Entry<V>> entries = new ConcurrentHashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Objects.requireNonNull(key, "key");
        if (IN_PROGRESS.get().contains(key)) {
            throw new IllegalStateException("to compute " + key + " takes " + key + " itself");
        }
        while (true) {
            var mine = new Entry<V>();
            var entry = entries.putIfAbsent(key, mine);
            if (entry == null) {
                return compute(key, mine);
            }
            if (entry.await()) {
                return entry.value();
            }
        }
    }

    private V compute(K key, Entry<V> mine) {
        V value;
        IN_PROGRESS.get().add(key);
        try {
            value = computation.apply(key);
        } catch (Throwable thrown) {
            entries.remove(key, mine);
            mine.end(Phase.FAILED, null);
            throw thrown;
        } finally {
            IN_PROGRESS.get().remove(key);
        }
        mine.end(Phase.DONE, value);
        return value;
    }
}
