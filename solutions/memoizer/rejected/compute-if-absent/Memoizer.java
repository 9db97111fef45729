import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

class Memoizer<K, V> {

    private final Function<K, V> computation;
    private final ConcurrentMap<K, Optional<V>> values = new ConcurrentHashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        return values.computeIfAbsent(key, k -> Optional.ofNullable(computation.apply(k)))
                .orElse(null);
    }
}
