import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

class Memoizer<K, V> {

    private final Function<K, V> computation;
    private final Map<K, FutureTask<V>> tasks = new HashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Objects.requireNonNull(key, "key");
        FutureTask<V> task = tasks.get(key);
        if (task == null) {
            task = begin(key);
        }
        try {
            return task.get();
        } catch (Exception e) {
            forget(key, task);
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    private FutureTask<V> begin(K key) {
        FutureTask<V> task;
        synchronized (this) {
            task = tasks.get(key);
            if (task != null) {
                return task;
            }
            task = new FutureTask<>(() -> computation.apply(key));
            tasks.put(key, task);
        }
        task.run();
        return task;
    }

    private synchronized void forget(K key, FutureTask<V> task) {
        tasks.remove(key, task);
    }
}
