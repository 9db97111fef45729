import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;

/** Two threads at one gate: a counter that has a part for each thread adds up parts of different moments. */
class HiddenOneGateTest {

    @EverySchedule(budget = 500)
    @DisplayName("while two threads count at one gate in turns, every count of that gate was true at some moment")
    void countWasTrue(Workers workers) {
        var counter = new Counter();
        var first = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        workers.add("counts 1, and 100 when another one has counted", () -> {
            counter.add("North", 1);
            first.countDown();
            second.await();
            counter.add("North", 100);
        });
        workers.add("counts 10 after the first", () -> {
            first.await();
            counter.add("North", 10);
            second.countDown();
        });
        workers.add("asks", () -> {
            long seen = counter.get("North");
            assertTrue(Set.of(0L, 1L, 11L, 111L).contains(seen), "never were there " + seen);
        });

        workers.run();
    }
}
