import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

class Memoizer<K, V> {

    private static final class Cell {
        private boolean done;
        private Object value;
    }

    private static final ConcurrentMap<Object, Cell> CELLS = new ConcurrentHashMap<>();

    private final Function<K, V> computation;

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    @SuppressWarnings("unchecked")
    V get(K key) {
        Cell cell = CELLS.computeIfAbsent(key, k -> new Cell());
        synchronized (cell) {
            if (!cell.done) {
                cell.value = computation.apply(key);
                cell.done = true;
            }
            return (V) cell.value;
        }
    }
}
