import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

class Memoizer<K, V> {
    private final Function<K, V> computation;
    private final ConcurrentHashMap<K, Optional<V>> values = new ConcurrentHashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Optional<V> known = values.get(key);
        if (known != null) return known.orElse(null);
        synchronized (key) {
            known = values.get(key);
            if (known == null) {
                known = Optional.ofNullable(computation.apply(key));
                values.put(key, known);
            }
            return known.orElse(null);
        }
    }
}
