import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

class HiddenOneMomentTest {

    @Stress(iterations = 20)
    @DisplayName("while people are only moved, every total is the same")
    void totalStaysTheSame(Workers workers) {
        var counter = filled();
        movePeopleBothWays(workers, counter);
        workers.add("asks for the total", () -> {
            for (int i = 0; i < 5_000; i++) {
                assertEquals(3 * HiddenStadium.PLENTY, counter.total());
            }
        });

        workers.run();

        assertEquals(HiddenStadium.PLENTY, counter.get("North"));
        assertEquals(HiddenStadium.PLENTY, counter.get("South"));
    }

    @Stress(iterations = 20)
    @DisplayName("while people are only moved, the counts of every snapshot add up to the same")
    void snapshotAddsUp(Workers workers) {
        var counter = filled();
        movePeopleBothWays(workers, counter);
        workers.add("takes snapshots", () -> {
            for (int i = 0; i < 3_000; i++) {
                assertEquals(3 * HiddenStadium.PLENTY, HiddenStadium.sum(counter.snapshot()));
            }
        });

        workers.run();
    }

    @Stress(iterations = 20)
    @DisplayName("while people are moved, whoever asks at the gate they leave and then at the other misses nobody")
    void nobodyIsMissingOnTheWay(Workers workers) {
        var counter = filled();
        workers.add("moves 4,000 people, one by one", () -> {
            for (int i = 0; i < 4_000; i++) {
                counter.move("North", "South", 1);
            }
        });
        workers.add(2, "asks for the counts of both gates", worker -> {
            for (int i = 0; i < 3_000; i++) {
                long north = counter.get("North");
                long south = counter.get("South");
                assertTrue(north + south >= 2 * HiddenStadium.PLENTY, () -> north + " and " + south);
            }
        });

        workers.run();
    }

    @Stress(iterations = 20)
    @DisplayName("while one thread counts at two gates in turn, the first is one or none ahead in every snapshot")
    void snapshotIsOneMoment(Workers workers) {
        var counter = filled();
        workers.add("counts at two gates in turn", () -> {
            for (int i = 0; i < 3_000; i++) {
                counter.increment("North");
                counter.increment("South");
            }
        });
        workers.add("takes snapshots", () -> {
            for (int i = 0; i < 2_000; i++) {
                var snapshot = counter.snapshot();
                long ahead = snapshot.getOrDefault("North", 0L) - snapshot.getOrDefault("South", 0L);
                assertTrue(ahead == 0 || ahead == 1, () -> "ahead by " + ahead);
            }
        });

        workers.run();
    }

    @Stress(iterations = 20)
    @DisplayName("while gates are first used one after another, no snapshot has a later one without the earlier")
    void snapshotWhileGatesAppear(Workers workers) {
        var counters = HiddenStadium.counters(100);
        workers.add("opens one gate after another at 100 stadiums", () -> {
            for (Counter counter : counters) {
                for (int gate = 0; gate < 6; gate++) {
                    counter.increment("Gate " + gate);
                }
            }
        });
        workers.add("takes ten snapshots at each of 100 stadiums", () -> {
            for (Counter counter : counters) {
                for (int i = 0; i < 10; i++) {
                    assertEarlierGatesFirst(assertDoesNotThrow(counter::snapshot));
                }
            }
        });

        workers.run();
    }

    @Stress(iterations = 20)
    @DisplayName("whom a thread has seen at a gate is in the total that it asks for next")
    void totalKnowsWhomTheGateKnows(Workers workers) {
        var counter = new Counter();
        counter.add("North", 1);
        workers.add(2, "counts 3,000 people", worker -> {
            for (int i = 0; i < 3_000; i++) {
                counter.increment("North");
            }
        });
        workers.add("asks for a count and then for the total", () -> {
            for (int i = 0; i < 3_000; i++) {
                long seen = counter.get("North");
                long total = counter.total();
                assertTrue(total >= seen, () -> "count " + seen + ", then total " + total);
            }
        });

        workers.run();
    }

    @Stress(iterations = 20)
    @DisplayName("whom a thread has counted is in the total that it asks for next")
    void totalKnowsWhomTheCallerCounted(Workers workers) {
        var counter = new Counter();
        counter.add("North", 1);
        counter.add("South", 1);
        workers.add(3, "counts 1,000 people and asks for the total after each", worker -> {
            for (int counted = 1; counted <= 1_000; counted++) {
                counter.increment(worker == 0 ? "North" : "South");
                long atLeast = 2 + counted;
                long total = counter.total();
                assertTrue(total >= atLeast, () -> "counted " + atLeast + ", then total " + total);
            }
        });

        workers.run();
    }

    private static Counter filled() {
        var counter = new Counter();
        counter.add("North", HiddenStadium.PLENTY);
        counter.add("East", HiddenStadium.PLENTY);
        counter.add("South", HiddenStadium.PLENTY);
        return counter;
    }

    private static void movePeopleBothWays(Workers workers, Counter counter) {
        workers.add("moves 4,000 people one way", () -> {
            for (int i = 0; i < 4_000; i++) {
                counter.move("North", "South", 1);
            }
        });
        workers.add("moves 4,000 people the other way", () -> {
            for (int i = 0; i < 4_000; i++) {
                counter.move("South", "North", 1);
            }
        });
    }

    private static void assertEarlierGatesFirst(Map<String, Long> snapshot) {
        long before = 1;
        for (int gate = 0; gate < 6; gate++) {
            long count = snapshot.getOrDefault("Gate " + gate, 0L);
            assertTrue(count <= before, () -> "later gates without earlier ones: " + snapshot);
            before = count;
        }
    }
}
