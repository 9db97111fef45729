import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

class Memoizer<K, V> {

    private static final class Cell<V> {
        private V value;
    }

    private final Function<K, V> computation;
    private final ConcurrentMap<K, Cell<V>> cells = new ConcurrentHashMap<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Cell<V> cell = cells.computeIfAbsent(key, k -> new Cell<>());
        synchronized (cell) {
            if (cell.value == null) {
                cell.value = computation.apply(key);
            }
            return cell.value;
        }
    }
}
