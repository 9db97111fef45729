import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** Computations that ask the memoizer for other keys. */
class HiddenNestedTest {

    private final AtomicInteger calls = new AtomicInteger();
    private final Memoizer<Integer, Integer> depths = new Memoizer<>(this::deeperThanTwoBelow);
    private final Memoizer<Place, Integer> steps = new Memoizer<>(this::oneMoreThanBelow);
    private final Memoizer<Integer, Integer> chains = new Memoizer<>(this::oneMoreThanTwoBelow);

    private int deeperThanTwoBelow(int number) {
        calls.incrementAndGet();
        return number < 2 ? number : 1 + Math.max(depths.get(number - 1), depths.get(number - 2));
    }

    private int oneMoreThanBelow(Place place) {
        calls.incrementAndGet();
        return place.number() == 0 ? 0 : 1 + steps.get(new Place(place.number() - 1));
    }

    private int oneMoreThanTwoBelow(int number) {
        if (number >= 2) {
            return 1 + chains.get(number - 2);
        }
        Clock.letPass(Duration.ofHours(1));
        return 1;
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("a computation that asks for two other keys, and so on, a hundred within each other, calls each once")
    void aHundredWithinEachOther() {
        assertEquals(100, depths.get(100));
        assertEquals(101, calls.get());
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("a computation may ask another memoizer for the same key")
    void asksAnotherOneForTheSameKey() {
        var lengths = new Memoizer<String, Integer>(String::length);
        var doubled = new Memoizer<String, Integer>(key -> 2 * lengths.get(key));

        assertEquals(12, doubled.get("market"));
        assertEquals(6, lengths.get("market"));
    }

    /** The last computation of each chain takes so long that all are at work at the same moment. */
    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName(
            "two threads ask for keys of which each needs the next one, ninety within each other: all are computed")
    void twoLongChains(Workers workers) {
        workers.add(2, "asks for a chain of ninety", chain -> assertEquals(90, chains.get(178 + chain)));

        workers.run();
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("a computation may ask for keys with the same hash code")
    void sameHashCodes() {
        assertEquals(20, steps.get(new Place(20)));
        assertEquals(21, calls.get());
    }

    @EverySchedule(budget = 200)
    @DisplayName("while one key needs another one, somebody asks for that other one: each is computed once")
    void asksForWhatIsNeeded(Workers workers) {
        workers.add("asks for 2, which needs 1 and 0", () -> assertEquals(2, depths.get(2)));
        workers.add("asks for 1", () -> assertEquals(1, depths.get(1)));

        workers.run();

        assertEquals(3, calls.get());
    }

    @EverySchedule(budget = 150)
    @DisplayName("two keys that need the same third one, asked for together: each is computed once")
    void needTheSame(Workers workers) {
        var shared = new AtomicReference<Memoizer<String, Object>>();
        shared.set(new Memoizer<>(key -> {
            calls.incrementAndGet();
            return key.equals("map") ? new Object() : shared.get().get("map");
        }));
        var got = new Object[2];
        workers.add(
                2,
                "asks for a key that needs the map",
                asker -> got[asker] = shared.get().get("street " + asker));

        workers.run();

        assertSame(got[0], got[1]);
        assertEquals(3, calls.get());
    }

    @EverySchedule(budget = 60)
    @DisplayName("three threads ask for chains of keys with the same hash code: each key is computed once")
    void chainsOfSameHashCodes(Workers workers) {
        workers.add(3, "asks for a chain", asker -> assertEquals(3 + asker, steps.get(new Place(3 + asker))));

        workers.run();

        assertEquals(6, calls.get());
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("when a key that another one needs fails, so do both, and both are computed anew")
    void failsThroughBoth() {
        var broken = new Torn();
        var nested = new AtomicReference<Memoizer<String, Object>>();
        nested.set(new Memoizer<>(key -> {
            if (key.equals("street")) {
                return nested.get().get("map");
            }
            if (calls.incrementAndGet() == 1) {
                throw broken;
            }
            return "drawn";
        }));

        assertSame(broken, assertThrows(Torn.class, () -> nested.get().get("street")));
        assertEquals("drawn", nested.get().get("street"));
        assertEquals("drawn", nested.get().get("map"));
        assertEquals(2, calls.get());
    }
}
