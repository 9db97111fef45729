import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

class Memoizer<K, V> {

    private final Function<K, V> computation;
    private final Map<K, V> values = new HashMap<>();
    private final Set<K> atWork = new HashSet<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Objects.requireNonNull(key, "key");
        synchronized (this) {
            if (atWork.contains(key)) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            if (values.containsKey(key)) {
                return values.get(key);
            }
            atWork.add(key);
        }
        boolean succeeded = false;
        V value = null;
        try {
            value = computation.apply(key);
            succeeded = true;
            return value;
        } finally {
            synchronized (this) {
                atWork.remove(key);
                if (succeeded) {
                    values.put(key, value);
                }
                notifyAll();
            }
        }
    }
}
