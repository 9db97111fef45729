import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

class HiddenSlowCarsTest {

    @EverySchedule(budget = 40)
    @DisplayName("a car of the other road waits even if one takes an hour to cross")
    void slowCar(Workers workers) {
        var crossing = TestCrossing.withSlowFirstCar();

        crossing.arrive(workers, 1);
        crossing.arrive(workers, 2);

        crossing.assertAllCross(workers);
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("a slow car at one light does not hold up the cars at another light")
    void otherLight(Workers workers) {
        var slow = TestCrossing.withSlowFirstCar();
        var quick = new TestCrossing();
        slow.arrive(workers, 2);
        workers.add("comes to another light, on both roads", () -> {
            long begun = System.nanoTime();
            quick.cross(2, 1);
            assertTrue(
                    System.nanoTime() - begun < Duration.ofMinutes(10).toNanos(),
                    "somebody waited for a car at another light");
        });

        slow.assertAllCross(workers);
    }
}
