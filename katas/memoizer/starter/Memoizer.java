import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

class Memoizer<K, V> {

    private final Function<K, V> computation;
    private final Map<K, V> values = new HashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Objects.requireNonNull(key, "key");
        if (!values.containsKey(key)) {
            values.put(key, computation.apply(key));
        }
        return values.get(key);
    }
}
