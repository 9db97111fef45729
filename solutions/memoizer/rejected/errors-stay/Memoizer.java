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
        if (known == null) {
            try {
                mine.complete(computation.apply(key));
            } catch (RuntimeException e) {
                values.remove(key, mine);
                mine.completeExceptionally(e);
                throw e;
            }
            return mine.join();
        }
        try {
            return known.join();
        } catch (CompletionException e) {
            throw (RuntimeException) e.getCause();
        }
    }
}
