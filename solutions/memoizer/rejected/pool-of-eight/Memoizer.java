import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

class Memoizer<K, V> {

    private final Function<K, V> computation;
    private final ConcurrentMap<K, FutureTask<V>> tasks = new ConcurrentHashMap<>();
    private final ExecutorService pool =
            Executors.newFixedThreadPool(8, Thread.ofPlatform().daemon().factory());

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        FutureTask<V> mine = new FutureTask<>(() -> computation.apply(key));
        FutureTask<V> task = tasks.putIfAbsent(key, mine);
        if (task == null) {
            task = mine;
            pool.execute(mine);
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            tasks.remove(key, task);
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }
}
