import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

class HiddenManyLabsTest {

    /** So many that what is given out to one object after another comes round again. */
    private static final int MANY = 64;

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("a release that takes an hour does not hold up the molecules of many other objects")
    void longReleaseHoldsNobodyUp(Workers workers) throws InterruptedException {
        var slow = TestLab.withOneSlowRelease(workers);
        slow.arrive("OHH");
        Thread.sleep(Duration.ofMinutes(1));

        long begun = System.nanoTime();
        makeMany(workers);
        long taken = System.nanoTime() - begun;

        assertTrue(taken < Duration.ofMinutes(30).toNanos(), "one object waited for the other");
        slow.assertAllBecomeWater();
    }

    private static void makeMany(Workers workers) {
        List<H2O> waters = Stream.generate(H2O::new).limit(MANY).toList();
        workers.add(2, "is a hydrogen in one object after another", atom -> {
            for (H2O water : waters) {
                water.hydrogen(() -> {});
            }
        });
        workers.add("is an oxygen in one object after another", () -> {
            for (H2O water : waters) {
                water.oxygen(() -> {});
            }
        });

        workers.run();
    }
}
