import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** Who finds its key at work sleeps for a moment and looks again. */
class Memoizer<K, V> {

    private final Function<K, V> computation;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<K, V> values = new HashMap<>();
    private final Set<K> atWork = new HashSet<>();

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Objects.requireNonNull(key);
        while (true) {
            lock.readLock().lock();
            try {
                if (values.containsKey(key)) {
                    return values.get(key);
                }
            } finally {
                lock.readLock().unlock();
            }
            if (begin(key)) {
                return compute(key);
            }
            sleep();
        }
    }

    private boolean begin(K key) {
        lock.writeLock().lock();
        try {
            return !values.containsKey(key) && atWork.add(key);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private V compute(K key) {
        V value;
        try {
            value = computation.apply(key);
        } catch (Throwable failure) {
            lock.writeLock().lock();
            atWork.remove(key);
            lock.writeLock().unlock();
            throw failure;
        }
        lock.writeLock().lock();
        values.put(key, value);
        atWork.remove(key);
        lock.writeLock().unlock();
        return value;
    }

    private static void sleep() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException ignored) {
            // nobody interrupts us
        }
    }
}
