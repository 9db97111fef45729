import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One monitor guards the entries; it is never held while something is computed. */
class Memoizer<K, V> {

    private static final class Entry<V> {
        private boolean done;
        private V value;
    }

    private final Function<K, V> computation;
    private final Map<K, Entry<V>> entries = new HashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Objects.requireNonNull(key, "key");
        synchronized (this) {
            Entry<V> entry = entries.get(key);
            while (entry != null && !entry.done) {
                waitForAChange();
                entry = entries.get(key);
            }
            if (entry != null) {
                return entry.value;
            }
            entries.put(key, new Entry<>());
        }
        return compute(key);
    }

    private V compute(K key) {
        boolean succeeded = false;
        V value = null;
        try {
            value = computation.apply(key);
            succeeded = true;
            return value;
        } finally {
            settle(key, succeeded, value);
        }
    }

    private synchronized void settle(K key, boolean succeeded, V value) {
        if (succeeded) {
            Entry<V> entry = entries.get(key);
            entry.value = value;
            entry.done = true;
        } else {
            entries.remove(key);
        }
        notifyAll();
    }

    private void waitForAChange() {
        try {
            wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
