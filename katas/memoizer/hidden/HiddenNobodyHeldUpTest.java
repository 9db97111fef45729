import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenNobodyHeldUpTest {

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("while one key is computed for an hour, others are computed, and what was remembered is returned")
    void othersGoOn(Workers workers) {
        var tiles = new Memoizer<>(Drawings.slow("market"));
        tiles.get("bridge");
        workers.add("asks for a key that takes an hour", () -> tiles.get("market"));
        workers.add(
                "asks for others",
                () -> assertGoesOn(() -> {
                    tiles.get("harbour");
                    tiles.get("bridge");
                    tiles.get("harbour");
                }));

        workers.run();
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("while one key is computed for an hour, those with the same hash code are computed and returned")
    void sameHashCodesGoOn(Workers workers) {
        var tiles = new Memoizer<>(Drawings.slow(new Place(0)));
        tiles.get(new Place(1));
        workers.add("asks for a key that takes an hour", () -> tiles.get(new Place(0)));
        workers.add(
                "asks for keys with the same hash code",
                () -> assertGoesOn(() -> {
                    tiles.get(new Place(2));
                    tiles.get(new Place(1));
                    tiles.get(new Place(3));
                }));

        workers.run();
    }

    /** Whoever shares a few locks or thousands among the keys shares that of key 0 with one of these. */
    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("while one key is computed for an hour, two hundred others are computed")
    void manyOthersGoOn(Workers workers) {
        var tiles = new Memoizer<>(Drawings.slow(0));
        workers.add("asks for a key that takes an hour", () -> tiles.get(0));
        workers.add(
                "asks for two hundred other keys",
                () -> assertGoesOn(() -> {
                    for (int key = 1; key <= 200; key++) {
                        tiles.get(key);
                    }
                    for (int key = 256; key <= 16_384; key *= 2) {
                        tiles.get(key);
                    }
                    tiles.get(1_000);
                }));

        workers.run();
    }

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("fifty keys that take an hour each, asked for at the same time, take no more than one hour together")
    void manySlowOnesOverlap(Workers workers) {
        var slow = IntStream.range(0, 50).boxed().toArray(Integer[]::new);
        var tiles = new Memoizer<>(Drawings.slow(slow));
        workers.add(50, "asks for a key that takes an hour", tiles::get);
        long begun = System.nanoTime();

        workers.run();

        assertFalse(
                System.nanoTime() - begun > 5_400_000_000_000L,
                "computations of different keys came one after another");
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("while others wait for a key that takes an hour, further keys are computed")
    void nobodyWaitsBehindAWaiter(Workers workers) {
        var tiles = new Memoizer<>(Drawings.slow("market"));
        workers.add(2, "asks for a key that takes an hour", asker -> tiles.get("market"));
        workers.add("asks for another", () -> assertGoesOn(() -> tiles.get("harbour")));

        workers.run();
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("while one memoizer computes a key for an hour, another one computes the same key")
    void otherMemoizersGoOn(Workers workers) {
        var slow = new Memoizer<>(Drawings.slow("market"));
        var quick = new Memoizer<>(Drawings.<String>quick());
        workers.add(2, "asks for a key that takes an hour", asker -> slow.get("market"));
        workers.add(
                "asks another memoizer",
                () -> assertGoesOn(() -> {
                    quick.get("market");
                    quick.get("harbour");
                }));

        workers.run();
    }

    @EverySchedule(budget = 10, allowedLeaks = Leaks.NONE)
    @Tag("functional")
    @DisplayName("when all keys were computed, every thread that was started for them ends by itself")
    void leavesNoThreads(Workers workers) {
        var tiles = new Memoizer<>(Drawings.slow("market", "harbour"));
        workers.add("asks for the market", () -> tiles.get("market"));
        workers.add("asks for the harbour", () -> tiles.get("harbour"));

        workers.run();
    }

    private static void assertGoesOn(Runnable work) {
        assertFalse(Clock.holdsUp(work), "somebody waited for the computation of another key");
    }
}
