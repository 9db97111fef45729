import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

class HiddenSlowCarsTest {

    /** So many that what is given out to one light after another comes round again. */
    private static final int MANY = 64;

    /** So many that they may need all threads of a pool which others use, too. */
    private static final int A_DOZEN = 12;

    @EverySchedule(budget = 40)
    @DisplayName("a car of the other road waits even if one takes an hour to cross")
    void slowCar(Workers workers) {
        oneOnEachRoad(workers, TestCrossing.withSlowFirstCar());
    }

    @EverySchedule(budget = 10)
    @DisplayName("a car of the other road waits even if one takes forty days to cross")
    void brokenDownCar(Workers workers) {
        oneOnEachRoad(workers, TestCrossing.withSlowFirstCar(Duration.ofDays(40)));
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

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("slow cars at a dozen lights do not hold up the cars at many other lights")
    void manyOtherLights(Workers workers) {
        for (int light = 0; light < A_DOZEN; light++) {
            TestCrossing.withSlowFirstCar().arrive(workers, 2);
        }
        workers.add("comes to many other lights, on both roads", () -> {
            Thread.sleep(Duration.ofMinutes(1)); // then the slow cars are on their way
            long begun = System.nanoTime();
            for (int light = 0; light < MANY; light++) {
                new TestCrossing().cross(2, 1);
            }
            assertTrue(
                    System.nanoTime() - begun < Duration.ofMinutes(10).toNanos(),
                    "somebody waited for a car at another light");
        });

        workers.run();
    }

    private static void oneOnEachRoad(Workers workers, TestCrossing crossing) {
        crossing.arrive(workers, 1);
        crossing.arrive(workers, 2);

        crossing.assertAllCross(workers);
    }
}
