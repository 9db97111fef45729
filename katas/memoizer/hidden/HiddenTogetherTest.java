import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

class HiddenTogetherTest {

    private final Drawings<String> drawings = Drawings.quick();
    private final Memoizer<String, Tile> tiles = new Memoizer<>(drawings);

    @EverySchedule(budget = 300, adversarialTime = true)
    @DisplayName("two threads that ask for the same new key get the same object, as it was when it was finished")
    void oneForTwo(Workers workers) {
        var got = new Tile[2];
        workers.add(2, "asks for the market", asker -> {
            got[asker] = Drawings.assertDrawn("market", tiles.get("market"));
        });

        workers.run();

        assertSame(got[0], got[1]);
        drawings.assertCalls(1);
    }

    @EverySchedule(budget = 150)
    @DisplayName("four threads that ask for the same new key get the same object, and so does who asks later")
    void oneForFour(Workers workers) {
        var got = new Tile[4];
        workers.add(4, "asks for the market", asker -> got[asker] = tiles.get("market"));

        workers.run();

        var market = tiles.get("market");
        Arrays.stream(got).forEach(tile -> assertSame(market, tile));
        drawings.assertCalls(1);
    }

    @EverySchedule(budget = 150)
    @DisplayName("two threads that ask for the same two keys in opposite order: each is computed once")
    void oppositeOrder(Workers workers) {
        workers.add("asks for the market, then the harbour", () -> {
            Drawings.assertDrawn("market", tiles.get("market"));
            Drawings.assertDrawn("harbour", tiles.get("harbour"));
        });
        workers.add("asks for the harbour, then the market", () -> {
            Drawings.assertDrawn("harbour", tiles.get("harbour"));
            Drawings.assertDrawn("market", tiles.get("market"));
        });

        workers.run();

        drawings.assertCallsFor("market", 1);
        drawings.assertCallsFor("harbour", 1);
    }

    @EverySchedule(budget = 150)
    @DisplayName("two threads that ask for a new key whose value is null both get null, and it is computed once")
    void nullForTwo(Workers workers) {
        var calls = new AtomicInteger();
        var memoizer = new Memoizer<String, Object>(key -> {
            calls.incrementAndGet();
            return null;
        });
        workers.add(2, "asks for the key", asker -> assertNull(memoizer.get("key")));

        workers.run();

        assertEquals(1, calls.get());
    }

    @EverySchedule(budget = 150)
    @DisplayName("while one thread has keys computed, another gets a value that was remembered before")
    void rememberedBesideNew(Workers workers) {
        var market = tiles.get("market");
        workers.add("asks for two other keys", () -> {
            tiles.get("harbour");
            tiles.get("bridge");
        });
        workers.add("asks for the market twice", () -> {
            assertSame(market, tiles.get("market"));
            assertSame(market, tiles.get("market"));
        });

        workers.run();

        drawings.assertCalls(3);
    }

    @EverySchedule(budget = 150, cause = Cause.ORDER)
    @DisplayName("what a thread did before it asked is visible to the computation that it has started")
    void showsWhatWasDoneBefore(Workers workers) {
        var wishes = new int[2];
        var memoizer = new Memoizer<Integer, Integer>(key -> 10 * wishes[key]);
        workers.add(2, "makes a wish and asks", asker -> {
            wishes[asker] = asker + 1;
            assertEquals(10 * (asker + 1), memoizer.get(asker));
        });

        workers.run();
    }

    @EverySchedule(budget = 150, cause = Cause.ORDER)
    @DisplayName("what a computation did is visible to each of two threads that got its value")
    void showsWhatWasDoneInside(Workers workers) {
        var notes = new int[1];
        var memoizer = new Memoizer<String, Integer>(key -> {
            notes[0] = 7;
            return key.length();
        });
        workers.add(2, "asks for the key and reads the note", asker -> {
            assertEquals(6, memoizer.get("market"));
            assertEquals(7, notes[0]);
        });

        workers.run();
    }

    @EverySchedule(budget = 100)
    @DisplayName("three threads that ask for twelve keys each, in different order: each key is computed once")
    void manyKeys(Workers workers) {
        workers.add(3, "asks for twelve keys", asker -> {
            for (int i = 0; i < 12; i++) {
                var key = "place " + (asker * 5 + i) % 12;
                Drawings.assertDrawn(key, tiles.get(key));
            }
        });

        workers.run();

        drawings.assertCalls(12);
    }

    @Stress(iterations = 8)
    @DisplayName("eight threads that ask for 200 keys each get the same objects, each computed once")
    void crowd(Workers workers) {
        var got = new Tile[8][200];
        workers.add(8, "asks for 200 keys", asker -> {
            for (int i = 0; i < 200; i++) {
                got[asker][i] = tiles.get("place " + i);
            }
        });

        workers.run();

        for (int i = 0; i < 200; i++) {
            for (int asker = 0; asker < 8; asker++) {
                assertSame(tiles.get("place " + i), got[asker][i]);
            }
        }
    }
}
