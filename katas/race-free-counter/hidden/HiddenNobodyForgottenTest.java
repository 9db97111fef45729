import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class HiddenNobodyForgottenTest {

    @Stress(iterations = 20, cause = Cause.LOST_UPDATE)
    @DisplayName("after four threads counted 3,000 people each at the same two gates, nobody is missing")
    void countsEverybody(Workers workers) {
        var counter = new Counter();
        workers.add(4, "counts 1,500 people at each of two gates", worker -> {
            for (int i = 0; i < 1_500; i++) {
                counter.increment("North");
                counter.increment("South");
            }
        });

        workers.run();

        HiddenStadium.assertCounts(counter, 6_000, 6_000);
    }

    @Stress(iterations = 20, cause = Cause.LOST_UPDATE)
    @DisplayName("people come one by one and in groups and are moved: every count is right in the end")
    void countsAndMoves(Workers workers) {
        var counter = new Counter();
        counter.add("North", HiddenStadium.PLENTY);
        counter.add("South", HiddenStadium.PLENTY);
        workers.add("counts 3,000 people and as many groups of three", () -> {
            for (int i = 0; i < 3_000; i++) {
                counter.increment("North");
                counter.add("South", 3);
            }
        });
        workers.add("moves 3,000 pairs", () -> {
            for (int i = 0; i < 3_000; i++) {
                counter.move("North", "South", 2);
            }
        });

        workers.run();

        HiddenStadium.assertCounts(counter, HiddenStadium.PLENTY - 3_000, HiddenStadium.PLENTY + 15_000);
    }

    @Stress(iterations = 20, cause = Cause.LOST_UPDATE)
    @DisplayName("as many people are moved one way as the other: in the end both counts are what they were")
    void movesBothWays(Workers workers) {
        var counter = new Counter();
        counter.add("North", HiddenStadium.PLENTY);
        counter.add("South", HiddenStadium.PLENTY);
        workers.add(2, "moves 4,000 people, one by one", worker -> {
            var from = worker == 0 ? "North" : "South";
            var to = worker == 0 ? "South" : "North";
            for (int i = 0; i < 4_000; i++) {
                counter.move(from, to, 1);
            }
        });

        workers.run();

        HiddenStadium.assertCounts(counter, HiddenStadium.PLENTY, HiddenStadium.PLENTY);
    }

    @Stress(iterations = 20, cause = Cause.LOST_UPDATE)
    @DisplayName("when the first people at a gate come at the same time, all of them are counted")
    void countsTheFirst(Workers workers) {
        var counters = HiddenStadium.counters(1_000);
        workers.add(3, "is among the first at 1,000 stadiums", worker -> {
            for (Counter counter : counters) {
                counter.increment("North");
                counter.add("South", 2);
            }
        });

        workers.run();

        for (Counter counter : counters) {
            assertEquals(3, counter.get("North"));
            assertEquals(6, counter.get("South"));
        }
    }

    @Stress(iterations = 20, cause = Cause.LOST_UPDATE)
    @DisplayName("two counters in use at the same time do not disturb each other")
    void keepsCountersApart(Workers workers) {
        var counters = HiddenStadium.counters(2);
        workers.add(2, "counts 1,000 people at its own stadium", worker -> {
            for (int i = 0; i < 1_000; i++) {
                counters[worker].increment("North");
                counters[worker].move("North", "South", 1);
            }
            HiddenStadium.assertCounts(counters[worker], 0, 1_000);
        });

        workers.run();

        assertEquals(1_000, counters[0].total());
        assertEquals(1_000, counters[1].total());
    }
}
