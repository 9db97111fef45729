import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Maps that never change, each swapped for the next one; a latch for each key tells those who wait. */
class Memoizer<K, V> {
    private final Function<K, V> computation;
    private final AtomicReference<Map<K, Entry<V>>> entries = new AtomicReference<>(Map.of());

    private static final class Entry<V> {
        final CountDownLatch ended = new CountDownLatch(1);
        V value;
        boolean failed;
    }

    Memoizer(Function<K, V> computation) {
        this.computation = computation;
    }

    V get(K key) {
        Objects.requireNonNull(key);
        while (true) {
            var now = entries.get();
            var entry = now.get(key);
            if (entry == null) {
                var mine = new Entry<V>();
                var more = new HashMap<>(now);
                more.put(key, mine);
                if (entries.compareAndSet(now, more)) return compute(key, mine);
                continue;
            }
            try {
                entry.ended.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (!entry.failed) return entry.value;
        }
    }

    private V compute(K key, Entry<V> mine) {
        mine.failed = true;
        try {
            mine.value = computation.apply(key);
            mine.failed = false;
            return mine.value;
        } finally {
            if (mine.failed)
                entries.updateAndGet(now -> {
                    var less = new HashMap<>(now);
                    less.remove(key);
                    return less;
                });
            mine.ended.countDown();
        }
    }
}
