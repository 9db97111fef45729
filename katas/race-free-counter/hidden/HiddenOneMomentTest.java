import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

class HiddenOneMomentTest {

    @EverySchedule(budget = 300)
    @DisplayName("while people are only moved, every total is the same")
    void totalStaysTheSame(Workers workers) {
        var counter = filled();
        workers.add("moves a person", () -> counter.move("North", "South", 1));
        workers.add("asks for the total", () -> assertEquals(15, counter.total()));

        workers.run();
    }

    @EverySchedule(budget = 200)
    @DisplayName("while people are moved both ways, every total is the same")
    void totalStaysTheSameBothWays(Workers workers) {
        var counter = filled();
        workers.add("moves a person from North to South", () -> counter.move("North", "South", 1));
        workers.add("moves a person from South to North", () -> counter.move("South", "North", 1));
        workers.add("asks for the total", () -> assertEquals(15, counter.total()));

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("while people are only moved, the counts of every snapshot add up to the same")
    void snapshotAddsUp(Workers workers) {
        var counter = filled();
        workers.add("moves a person there", () -> counter.move("North", "South", 1));
        workers.add("takes a snapshot", () -> assertEquals(15, HiddenStadium.sum(counter.snapshot())));

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("while people are moved, whoever asks at the gate they leave and then at the other misses nobody")
    void nobodyIsMissingOnTheWay(Workers workers) {
        var counter = filled();
        workers.add("moves a person", () -> counter.move("North", "South", 1));
        workers.add("asks for the counts of both gates", () -> {
            long north = counter.get("North");
            long south = counter.get("South");
            assertTrue(north + south >= 10, "North had " + north + ", then South " + south);
        });

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("while people are moved, whoever asks at the gate they reach and then at the other sees nobody twice")
    void nobodyIsThereTwice(Workers workers) {
        var counter = filled();
        workers.add("moves a person", () -> counter.move("North", "South", 1));
        workers.add("asks for the counts of both gates", () -> {
            long south = counter.get("South");
            long north = counter.get("North");
            assertTrue(north + south <= 10, "South had " + south + ", then North " + north);
        });

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("while one thread counts at two gates in turn, the first is one or none ahead in every snapshot")
    void snapshotIsOneMoment(Workers workers) {
        var counter = filled();
        workers.add("counts at two gates in turn", () -> {
            counter.increment("North");
            counter.increment("South");
            counter.increment("North");
        });
        workers.add("takes a snapshot", () -> {
            var snapshot = counter.snapshot();
            long ahead = snapshot.getOrDefault("North", 0L) - snapshot.getOrDefault("South", 0L);
            assertTrue(ahead == 0 || ahead == 1, "ahead by " + ahead);
        });

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("while gates are first used one after another, no snapshot has a later one without the earlier")
    void snapshotWhileGatesAppear(Workers workers) {
        var counter = new Counter();
        workers.add("opens one gate after another", () -> {
            for (int gate = 0; gate < 3; gate++) {
                counter.increment("Gate " + gate);
            }
        });
        workers.add("takes a snapshot", () -> assertEarlierGatesFirst(assertDoesNotThrow(counter::snapshot)));

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("whom a thread has seen at a gate is in the total that it asks for next")
    void totalKnowsWhomTheGateKnows(Workers workers) {
        var counter = new Counter();
        counter.add("North", 1);
        workers.add("counts a person", () -> counter.increment("North"));
        workers.add("asks for a count and then for the total", () -> {
            long seen = counter.get("North");
            long total = counter.total();
            assertTrue(total >= seen, "count " + seen + ", then total " + total);
        });

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("whom a thread has seen in the total is at the gate for which it asks next")
    void gateKnowsWhomTheTotalKnows(Workers workers) {
        var counter = new Counter();
        counter.add("North", 1);
        workers.add("counts a person", () -> counter.increment("North"));
        workers.add("asks for the total and then for a count", () -> {
            long total = counter.total();
            long seen = counter.get("North");
            assertTrue(seen >= total, "total " + total + ", then count " + seen);
        });

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("whom a thread has seen in a snapshot is in the count and in the total that it asks for next")
    void allKnowWhomTheSnapshotKnows(Workers workers) {
        var counter = new Counter();
        workers.add("counts a person", () -> counter.increment("North"));
        workers.add("takes a snapshot, asks for the count and for the total", () -> {
            long seen = assertDoesNotThrow(counter::snapshot).getOrDefault("North", 0L);
            assertTrue(counter.get("North") >= seen, "seen in a snapshot, then not at the gate");
            assertTrue(assertDoesNotThrow(counter::total) >= seen, "seen in a snapshot, then not in the total");
        });

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("while people are counted at one gate and then at another, every total was true at some moment")
    void totalWasTrue(Workers workers) {
        assertTotalsAreTrue(workers, "North", "South");
    }

    @EverySchedule(budget = 300)
    @DisplayName("while people are counted at the other gate first, every total was true at some moment")
    void totalWasTrueTheOtherWayRound(Workers workers) {
        assertTotalsAreTrue(workers, "South", "North");
    }

    private static void assertTotalsAreTrue(Workers workers, String first, String second) {
        var counter = filled();
        workers.add("counts 1 at one gate, then 100 at another", () -> {
            counter.add(first, 1);
            counter.add(second, 100);
        });
        workers.add("asks for the total", () -> {
            long more = counter.total() - 15;
            assertTrue(more == 0 || more == 1 || more == 101, "the total was never greater by " + more);
        });

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("whoever came in while somebody asked for the total is in every total that is asked for later")
    void totalIsNotKeptTooLong(Workers workers) {
        var counter = filled();
        workers.add("counts a person", () -> counter.increment("North"));
        workers.add("asks for the total", counter::total);

        workers.run();

        assertEquals(16, counter.total());
    }

    @EverySchedule(budget = 300)
    @DisplayName("whom a thread has counted is in the total that it asks for next")
    void totalKnowsWhomTheCallerCounted(Workers workers) {
        var counter = filled();
        workers.add(2, "counts a person and asks for the total", worker -> {
            counter.increment(worker == 0 ? "North" : "South");
            long total = counter.total();
            assertTrue(total >= 16, "counted 16, then total " + total);
        });

        workers.run();
    }

    private static Counter filled() {
        var counter = new Counter();
        counter.add("North", 5);
        counter.add("East", 5);
        counter.add("South", 5);
        return counter;
    }

    private static void assertEarlierGatesFirst(Map<String, Long> snapshot) {
        long before = 1;
        for (int gate = 0; gate < 3; gate++) {
            long count = snapshot.getOrDefault("Gate " + gate, 0L);
            assertTrue(count <= before, "later gates without earlier ones: " + snapshot);
            before = count;
        }
    }
}
