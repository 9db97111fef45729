import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

class Memoizer<K, V> {

    private final Function<K, V> computation;
    private final ConcurrentMap<K, CompletableFuture<V>> promises = new ConcurrentHashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        var mine = new CompletableFuture<V>();
        var promise = promises.putIfAbsent(key, mine);
        if (promise == null) {
            promise = mine;
            try {
                mine.complete(computation.apply(key));
            } catch (Throwable failure) {
                promises.remove(key, mine);
                mine.completeExceptionally(failure);
            }
        }
        return promise.join();
    }
}
