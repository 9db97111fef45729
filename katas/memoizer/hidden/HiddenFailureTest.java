import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenFailureTest {

    @EverySchedule(budget = 300, adversarialTime = true)
    @DisplayName(
            "two threads ask, the first computation fails: whoever asks again gets a value, which is computed once")
    void asksAgain(Workers workers) {
        asksUntilThereIsAValue(workers, 2, 1);
    }

    @EverySchedule(budget = 150)
    @DisplayName("three threads ask, the first two computations fail: nobody gets a failure a second time")
    void threeAskAgain(Workers workers) {
        asksUntilThereIsAValue(workers, 3, 2);
    }

    /** Each of the failures is new for whoever gets it, so there are no more than these. */
    private static void asksUntilThereIsAValue(Workers workers, int askers, int failures) {
        var drawings = Drawings.<String>failing(failures);
        var tiles = new Memoizer<>(drawings);
        var got = new Tile[askers];
        workers.add(askers, "asks until it gets a value", asker -> got[asker] = asks(tiles, failures));

        workers.run();

        for (var tile : got) {
            assertSame(tiles.get("market"), tile);
        }
        drawings.assertCalls(failures + 1);
    }

    private static Tile asks(Memoizer<String, Tile> tiles, int failures) {
        for (int failed = 0; failed <= failures; failed++) {
            try {
                return Drawings.assertDrawn("market", tiles.get("market"));
            } catch (Torn again) {
                // the contract says: ask again, and it is computed anew
            }
        }
        return fail("a failure was thrown again to a call that began after it had been thrown");
    }

    @EverySchedule(budget = 150)
    @DisplayName(
            "three threads ask for a key that fails once: nobody waits for ever, and at least one is told of the failure")
    void releasesWhoWaited(Workers workers) {
        var drawings = Drawings.<String>failing(1);
        var tiles = new Memoizer<>(drawings);
        var told = new AtomicInteger();
        workers.add(3, "asks for the market", asker -> {
            try {
                Drawings.assertDrawn("market", tiles.get("market"));
            } catch (Torn failure) {
                told.incrementAndGet();
            }
        });

        workers.run();

        assertTrue(told.get() >= 1, "a failure was thrown to nobody");
        Drawings.assertDrawn("market", tiles.get("market"));
        drawings.assertCalls(2);
    }

    @EverySchedule(budget = 150)
    @DisplayName(
            "two threads ask for a key that fails with an error: nobody waits for ever, and the next call computes anew")
    void forgetsErrors(Workers workers) {
        var calls = new AtomicInteger();
        var error = new Error("out of ink");
        var tiles = new Memoizer<String, String>(place -> {
            if (calls.incrementAndGet() == 1) {
                throw error;
            }
            return "a tile";
        });
        workers.add(2, "asks for the market", asker -> {
            try {
                assertEquals("a tile", tiles.get("market"));
            } catch (Error failure) {
                assertSame(error, failure);
            }
        });

        workers.run();

        assertEquals("a tile", tiles.get("market"));
        assertEquals(2, calls.get());
    }

    @EverySchedule(budget = 200)
    @DisplayName("while one key is computed another one fails: all who ask for the first get its one value")
    void failsBesideAnother(Workers workers) {
        var failing = Drawings.<String>failing(1);
        var quick = Drawings.<String>quick();
        var tiles = new Memoizer<String, Tile>(place -> (place.equals("harbour") ? quick : failing).apply(place));
        var got = new Tile[2];
        workers.add(
                2, "asks for the harbour", asker -> got[asker] = Drawings.assertDrawn("harbour", tiles.get("harbour")));
        workers.add("asks for the market, which fails once", () -> {
            assertThrows(Torn.class, () -> tiles.get("market"));
            Drawings.assertDrawn("market", tiles.get("market"));
        });

        workers.run();

        for (var tile : got) {
            assertSame(tiles.get("harbour"), tile);
        }
        quick.assertCalls(1);
        failing.assertCalls(2);
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("when all who asked were told of a failure, the next call has it computed anew, on any thread")
    void othersComputeAnew(Workers workers) {
        var drawings = Drawings.<String>failing(1);
        var tiles = new Memoizer<>(drawings);
        workers.start("asks first", () -> assertThrows(Torn.class, () -> tiles.get("market")))
                .join();

        workers.start("asks next", () -> Drawings.assertDrawn("market", tiles.get("market")))
                .join();

        assertEquals("market", tiles.get("market").place());
        drawings.assertCalls(2);
    }
}
