import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A holder for each key, whose monitor is kept while the value is computed; a failure leaves it as it was. */
class Memoizer<K, V> {
    private final Function<K, V> computation;
    private final ConcurrentHashMap<K, Holder<V>> holders = new ConcurrentHashMap<>();

    private static final class Holder<V> {
        volatile boolean done;
        V value;
    }

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        var holder = holders.computeIfAbsent(key, k -> new Holder<>());
        if (!holder.done) {
            synchronized (holder) {
                if (!holder.done) {
                    holder.value = computation.apply(key);
                    holder.done = true;
                }
            }
        }
        return holder.value;
    }
}
