import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

class Memoizer<K, V> {

    private static final Object NULL = new Object();

    private final Function<K, V> computation;
    private final Map<K, Object> values = new ConcurrentHashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    @SuppressWarnings("unchecked")
    V get(K key) {
        Objects.requireNonNull(key, "key");
        Object value = values.get(key);
        if (value == null) {
            value = computation.apply(key);
            values.put(key, value == null ? NULL : value);
        }
        return value == NULL ? null : (V) value;
    }
}
