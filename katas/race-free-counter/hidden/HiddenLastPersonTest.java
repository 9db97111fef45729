import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.DisplayName;

class HiddenLastPersonTest {

    private static final int PEOPLE = 40;

    @Stress(iterations = 40)
    @DisplayName("when three threads move people off a gate until it is empty, as many are moved as were there")
    void movesTheLastPersonOnce(Workers workers) {
        var counters = HiddenStadium.counters(120);
        for (Counter counter : counters) {
            counter.add("North", PEOPLE);
            counter.add("South", 1);
        }
        var moved = new AtomicIntegerArray(counters.length);
        workers.add(3, "moves people until nobody is left, at 120 stadiums", worker -> {
            for (int i = 0; i < counters.length; i++) {
                while (HiddenStadium.tryToMoveOne(counters[i], "North", "South")) {
                    moved.incrementAndGet(i);
                }
            }
        });

        workers.run();

        for (int i = 0; i < counters.length; i++) {
            assertEquals(PEOPLE, moved.get(i));
            HiddenStadium.assertCounts(counters[i], 0, PEOPLE + 1);
        }
    }

    @Stress(iterations = 30)
    @DisplayName("while moves are refused, nobody sees a trace of them")
    void refusalsLeaveNoTrace(Workers workers) {
        var counter = new Counter();
        counter.add("North", 2);
        counter.add("South", 3);
        workers.add("asks 200 times for too many", () -> {
            for (int i = 0; i < 200; i++) {
                HiddenStadium.assertRefused(counter, "North", "South", 3);
            }
        });
        workers.add("asks for counts and totals", () -> {
            for (int i = 0; i < 1_000; i++) {
                HiddenStadium.assertCounts(counter, 2, 3);
            }
        });

        workers.run();
    }
}
