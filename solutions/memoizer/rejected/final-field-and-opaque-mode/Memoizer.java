import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Who comes later needs no lock: the value is in a final field, which everybody sees. */
class Memoizer<K, V> {

    private record Done<V>(V value) {}

    private static final class Cell<V> {
        private final ReentrantLock lock = new ReentrantLock();
        private final AtomicReference<Done<V>> done = new AtomicReference<>();
    }

    private final Function<K, V> computation;
    private final ConcurrentMap<K, Cell<V>> cells = new ConcurrentHashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Cell<V> cell = cells.computeIfAbsent(key, k -> new Cell<>());
        Done<V> done = cell.done.getOpaque();
        return done == null ? compute(key, cell) : done.value();
    }

    private V compute(K key, Cell<V> cell) {
        cell.lock.lock();
        try {
            if (cell.done.getOpaque() == null) {
                cell.done.setOpaque(new Done<>(computation.apply(key)));
            }
            return cell.done.getOpaque().value();
        } finally {
            cell.lock.unlock();
        }
    }
}
