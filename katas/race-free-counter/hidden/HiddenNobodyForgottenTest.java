import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class HiddenNobodyForgottenTest {

    private final Counter counter = new Counter();

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("after two threads counted one person each at the same gate, there are two more")
    void countsEverybody(Workers workers) {
        counter.add("North", 5);
        workers.add(2, "counts a person", worker -> counter.increment("North"));

        workers.run();

        HiddenStadium.assertCounts(counter, 7, 0);
    }

    @EverySchedule(budget = 200, cause = Cause.LOST_UPDATE)
    @DisplayName("when three threads count at two gates, nobody is missing")
    void countsAtTwoGates(Workers workers) {
        counter.add("North", 5);
        counter.add("South", 5);
        workers.add(3, "counts at a gate", worker -> counter.add(worker == 0 ? "North" : "South", 2));

        workers.run();

        HiddenStadium.assertCounts(counter, 7, 9);
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("people come one by one and in groups and are moved: every count is right in the end")
    void countsAndMoves(Workers workers) {
        counter.add("North", 5);
        counter.add("South", 5);
        workers.add("counts a person and a group of three", () -> {
            counter.increment("North");
            counter.add("South", 3);
        });
        workers.add("moves two people", () -> counter.move("North", "South", 2));

        workers.run();

        HiddenStadium.assertCounts(counter, 4, 10);
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("as many people are moved one way as the other: in the end both counts are what they were")
    void movesBothWays(Workers workers) {
        counter.add("North", 5);
        counter.add("South", 5);
        workers.add("moves a person from North to South", () -> counter.move("North", "South", 1));
        workers.add("moves a person from South to North", () -> counter.move("South", "North", 1));

        workers.run();

        HiddenStadium.assertCounts(counter, 5, 5);
    }

    @EverySchedule(budget = 200, cause = Cause.LOST_UPDATE)
    @DisplayName("when three threads move people around in a circle, every count is what it was")
    void movesInACircle(Workers workers) {
        String[] gates = {"North", "East", "South"};
        for (String gate : gates) {
            counter.add(gate, 5);
        }
        workers.add(
                3,
                "moves a person to the next gate",
                worker -> counter.move(gates[worker], gates[(worker + 1) % 3], 1));

        workers.run();

        for (String gate : gates) {
            assertEquals(5, counter.get(gate));
        }
        assertEquals(15, counter.total());
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("when the first people at a gate come at the same time, all of them are counted")
    void countsTheFirst(Workers workers) {
        workers.add("is the first", () -> counter.increment("North"));
        workers.add("is the first, with another one", () -> counter.add("North", 2));

        workers.run();

        HiddenStadium.assertCounts(counter, 3, 0);
    }

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName("when the first people at two gates come at the same time, all of them are counted")
    void countsTheFirstOfTwoGates(Workers workers) {
        counter.add("East", 1);
        workers.add("is the first at a gate", () -> counter.increment("North"));
        workers.add("is moved to a gate that was never used", () -> counter.move("East", "South", 1));

        workers.run();

        HiddenStadium.assertCounts(counter, 1, 1);
    }

    @EverySchedule(budget = 200, cause = Cause.LOST_UPDATE)
    @DisplayName("two counters in use at the same time do not disturb each other")
    void keepsCountersApart(Workers workers) {
        var counters = HiddenStadium.counters(2);
        workers.add(2, "counts at its own stadium", worker -> {
            counters[worker].add("North", 2);
            counters[worker].move("North", "South", 1);
            HiddenStadium.assertCounts(counters[worker], 1, 1);
        });

        workers.run();
    }
}
