import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Each key has a lock of its own, which stays for ever. Whoever waited for it looks again. */
class Memoizer<K, V> {

    private static final class Cell<V> {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile boolean done;
        private V value;
    }

    private final Function<K, V> computation;
    private final ConcurrentMap<K, Cell<V>> cells = new ConcurrentHashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Cell<V> cell = cells.computeIfAbsent(key, k -> new Cell<>());
        if (cell.done) {
            return cell.value;
        }
        cell.lock.lock();
        try {
            if (!cell.done) {
                cell.value = computation.apply(key);
                cell.done = true;
            }
            return cell.value;
        } finally {
            cell.lock.unlock();
        }
    }
}
