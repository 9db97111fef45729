import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Computes on a pool of its own, which has more threads than computations can be within each other. */
class Memoizer<K, V> {

    private static final int THREADS = 128;

    private final Function<K, V> computation;
    private final ConcurrentHashMap<K, FutureTask<V>> tasks = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
        pool.allowCoreThreadTimeOut(true);
    }

    V get(K key) {
        Objects.requireNonNull(key, "key");
        FutureTask<V> task = tasks.get(key);
        if (task == null) {
            var mine = new FutureTask<V>(() -> computation.apply(key));
            task = tasks.putIfAbsent(key, mine);
            if (task == null) {
                task = mine;
                pool.execute(mine);
            }
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    tasks.remove(key, task);
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) e.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
