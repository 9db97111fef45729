import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** A pool without a limit computes; its idle threads end after a minute. */
class Memoizer<K, V> {

    private final Function<K, V> computation;
    private final ConcurrentMap<K, CompletableFuture<Future<V>>> promises = new ConcurrentHashMap<>();
    private final ExecutorService pool = Executors.newCachedThreadPool();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        var mine = new CompletableFuture<Future<V>>();
        var promise = promises.putIfAbsent(key, mine);
        if (promise == null) {
            promise = mine;
            var task = new FutureTask<V>(() -> computation.apply(key));
            mine.complete(task);
            pool.execute(task);
        }
        try {
            return promise.join().get();
        } catch (ExecutionException e) {
            promises.remove(key, promise);
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw (Error) e.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
