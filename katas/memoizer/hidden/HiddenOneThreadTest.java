import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenOneThreadTest {

    @Test
    @DisplayName("null is a value like any other: it is computed once")
    void remembersNull() {
        var calls = new AtomicInteger();
        var memoizer = new Memoizer<String, Object>(key -> {
            calls.incrementAndGet();
            return null;
        });

        assertNull(memoizer.get("a"));
        assertNull(memoizer.get("a"));
        assertEquals(1, calls.get());
    }

    @Test
    @DisplayName("null as a key is refused with NullPointerException, and nothing is computed")
    void refusesNull() {
        var drawings = Drawings.<String>quick();
        var tiles = new Memoizer<>(drawings);

        assertThrows(NullPointerException.class, () -> tiles.get(null));
        drawings.assertCalls(0);
        tiles.get("market");
        assertThrows(NullPointerException.class, () -> tiles.get(null));
        drawings.assertCalls(1);
    }

    @Test
    @DisplayName("keys that are equal are one key, even if they are different objects")
    void comparesByEquals() {
        var drawings = Drawings.<String>quick();
        var tiles = new Memoizer<>(drawings);
        var one = new StringBuilder("market").toString();
        var other = new StringBuilder("market").toString();

        assertSame(tiles.get(one), tiles.get(other));
        drawings.assertCalls(1);
    }

    @Test
    @DisplayName("keys that are not equal have values of their own, even if their hash codes are the same")
    void toleratesEqualHashCodes() {
        var drawings = Drawings.<Place>quick();
        var tiles = new Memoizer<>(drawings);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 20; i++) {
                Drawings.assertDrawn(new Place(i), tiles.get(new Place(i)));
            }
        }
        drawings.assertCalls(20);
    }

    @Test
    @DisplayName("values that are equal are still different objects, and the one that was computed comes back")
    void keepsIdentity() {
        var memoizer = new Memoizer<Integer, String>(key -> new StringBuilder("same").toString());

        var one = memoizer.get(1);
        var other = memoizer.get(2);

        assertNotSame(one, other);
        assertSame(one, memoizer.get(1));
        assertSame(other, memoizer.get(2));
    }

    @Test
    @DisplayName("of 5,000 values none is forgotten")
    void remembersMany() {
        var drawings = Drawings.<Integer>quick();
        var tiles = new Memoizer<>(drawings);
        var first = new ArrayList<Tile>();
        for (int i = 0; i < 5_000; i++) {
            first.add(tiles.get(i));
        }
        for (int i = 0; i < 5_000; i++) {
            assertSame(first.get(i), tiles.get(i));
        }
        drawings.assertCalls(5_000);
    }

    @Test
    @DisplayName("what a computation throws comes out as it is")
    void throwsWhatWasThrown() {
        var failures = List.of(
                new Torn(),
                new IllegalStateException("with a cause", new Torn()),
                new AssertionError("an error"),
                new StackOverflowError("made by hand"));
        var memoizer = new Memoizer<Integer, String>(key -> {
            if (failures.get(key) instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failures.get(key);
        });
        for (int i = 0; i < failures.size(); i++) {
            int key = i;
            assertSame(failures.get(i), assertThrows(Throwable.class, () -> memoizer.get(key)));
        }
    }

    @Test
    @DisplayName("after a failure the next call computes anew, and a value is remembered")
    void forgetsFailures() {
        var drawings = Drawings.<String>failing(2);
        var tiles = new Memoizer<>(drawings);

        assertThrows(Torn.class, () -> tiles.get("market"));
        assertThrows(Torn.class, () -> tiles.get("market"));
        var market = Drawings.assertDrawn("market", tiles.get("market"));

        assertSame(market, tiles.get("market"));
        drawings.assertCalls(3);
    }

    @Test
    @DisplayName("a failure leaves the values of other keys as they are")
    void keepsOtherValues() {
        var broken = new Torn();
        var calls = new AtomicInteger();
        Function<String, Object> computation = key -> {
            calls.incrementAndGet();
            if (key.equals("broken")) {
                throw broken;
            }
            return new Object();
        };
        var memoizer = new Memoizer<>(computation);
        var value = memoizer.get("whole");

        assertThrows(Torn.class, () -> memoizer.get("broken"));

        assertSame(value, memoizer.get("whole"));
        assertEquals(2, calls.get());
    }

    @Test
    @DisplayName("two memoizers with the same computation and the same keys each have values of their own")
    void sharesNothing() {
        var drawings = Drawings.<String>quick();
        var one = new Memoizer<>(drawings);
        var other = new Memoizer<>(drawings);

        assertNotSame(one.get("market"), other.get("market"));
        drawings.assertCalls(2);
    }
}
