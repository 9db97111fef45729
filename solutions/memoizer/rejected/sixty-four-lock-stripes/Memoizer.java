import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

class Memoizer<K, V> {

    private final Function<K, V> computation;
    private final Map<K, Optional<V>> values = new ConcurrentHashMap<>();
    private final Object[] stripes = new Object[64];

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = new Object();
        }
    }

    V get(K key) {
        Optional<V> value = values.get(key);
        if (value == null) {
            synchronized (stripes[Math.floorMod(key.hashCode(), stripes.length)]) {
                value = values.get(key);
                if (value == null) {
                    value = Optional.ofNullable(computation.apply(key));
                    values.put(key, value);
                }
            }
        }
        return value.orElse(null);
    }
}
