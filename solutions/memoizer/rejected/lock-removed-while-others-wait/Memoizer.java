import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

class Memoizer<K, V> {

    private final Function<K, V> computation;
    private final Map<K, Optional<V>> values = new ConcurrentHashMap<>();
    private final Map<K, Object> locks = new ConcurrentHashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Optional<V> value = values.get(key);
        if (value != null) {
            return value.orElse(null);
        }
        synchronized (locks.computeIfAbsent(key, k -> new Object())) {
            try {
                value = values.get(key);
                if (value == null) {
                    value = Optional.ofNullable(computation.apply(key));
                    values.put(key, value);
                }
                return value.orElse(null);
            } finally {
                locks.remove(key);
            }
        }
    }
}
