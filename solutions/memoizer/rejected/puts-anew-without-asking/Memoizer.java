import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

class Memoizer<K, V> {
    private final Function<K, V> computation;
    private final ConcurrentHashMap<K, CompletableFuture<V>> values = new ConcurrentHashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        var mine = new CompletableFuture<V>();
        var known = values.putIfAbsent(key, mine);
        if (known == null) return compute(key, mine);
        try {
            return known.join();
        } catch (CompletionException e) {
            var again = new CompletableFuture<V>();
            values.put(key, again);
            return compute(key, again);
        }
    }

    private V compute(K key, CompletableFuture<V> mine) {
        try {
            mine.complete(computation.apply(key));
        } catch (Throwable t) {
            values.remove(key, mine);
            mine.completeExceptionally(t);
            throw t;
        }
        return mine.join();
    }
}
