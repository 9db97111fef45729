import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A computation that keeps what it was called for, may fail at first, and draws some tiles slowly. */
final class Drawings<K> implements Function<K, Tile> {

    private final AtomicInteger failuresLeft;
    private final Set<K> slow;
    private final Queue<K> called = new ConcurrentLinkedQueue<>();
    private final Set<K> atWork = ConcurrentHashMap.newKeySet();

    private Drawings(int failures, Set<K> slow) {
        failuresLeft = new AtomicInteger(failures);
        this.slow = slow;
    }

    static <K> Drawings<K> quick() {
        return new Drawings<>(0, Set.of());
    }

    static <K> Drawings<K> failing(int times) {
        return new Drawings<>(times, Set.of());
    }

    /** Those of {@code keys} take an hour each. */
    @SafeVarargs
    static <K> Drawings<K> slow(K... keys) {
        return new Drawings<>(0, Set.of(keys));
    }

    @Override
    public Tile apply(K key) {
        assertTrue(atWork.add(key), "two computations for one key are at work at the same time");
        try {
            called.add(key);
            return draw(key);
        } finally {
            atWork.remove(key);
        }
    }

    private Tile draw(K key) {
        if (slow.contains(key)) {
            Clock.letPass(Duration.ofHours(1));
        }
        if (failuresLeft.get() > 0 && failuresLeft.getAndDecrement() > 0) {
            throw new Torn();
        }
        var tile = new Tile(String.valueOf(key));
        tile.paint();
        return tile;
    }

    void assertCalls(int expected) {
        assertEquals(expected, called.size(), "calls of the computation");
    }

    void assertCallsFor(K key, int expected) {
        assertEquals(expected, Collections.frequency(called, key), "calls of the computation for one key");
    }

    /** Fails unless {@code tile} is what was drawn for {@code key}, in full. */
    static Tile assertDrawn(Object key, Tile tile) {
        assertEquals(String.valueOf(key), tile.place());
        assertEquals(3, tile.colours());
        return tile;
    }
}
