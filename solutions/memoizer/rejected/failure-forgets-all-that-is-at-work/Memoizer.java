import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

class Memoizer<K, V> {

    private final Function<K, V> computation;
    private final Map<K, V> values = new HashMap<>();
    private final Map<K, CompletableFuture<V>> inFlight = new HashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Objects.requireNonNull(key);
        var mine = new CompletableFuture<V>();
        CompletableFuture<V> older;
        synchronized (this) {
            if (values.containsKey(key)) {
                return values.get(key);
            }
            older = inFlight.putIfAbsent(key, mine);
        }
        return older == null ? compute(key, mine) : await(older);
    }

    private V compute(K key, CompletableFuture<V> promise) {
        try {
            V value = computation.apply(key);
            remember(key, value);
            promise.complete(value);
            return value;
        } catch (RuntimeException | Error failure) {
            reset();
            promise.completeExceptionally(failure);
            throw failure;
        }
    }

    private synchronized void remember(K key, V value) {
        values.put(key, value);
        inFlight.remove(key);
    }

    private synchronized void reset() {
        inFlight.clear();
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
