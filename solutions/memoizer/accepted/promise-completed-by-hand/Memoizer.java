import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** The promise leaves the map before anybody learns that it failed. */
class Memoizer<K, V> {

    private final Function<K, V> computation;
    private final ConcurrentMap<K, CompletableFuture<V>> promises = new ConcurrentHashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        var mine = new CompletableFuture<V>();
        var older = promises.putIfAbsent(key, mine);
        return older == null ? keep(key, mine) : await(older);
    }

    private V keep(K key, CompletableFuture<V> promise) {
        try {
            V value = computation.apply(key);
            promise.complete(value);
            return value;
        } catch (RuntimeException | Error failure) {
            promises.remove(key);
            promise.completeExceptionally(failure);
            throw failure;
        }
    }

    private V await(CompletableFuture<V> promise) {
        try {
            return promise.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
