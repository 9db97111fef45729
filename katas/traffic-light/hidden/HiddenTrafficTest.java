import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class HiddenTrafficTest {

    private final TestCrossing crossing = new TestCrossing();

    @EverySchedule(budget = 300)
    @DisplayName("a car on each road: nobody crosses at red, and nobody turns the light under the other one")
    void oneOnEachRoad(Workers workers) {
        crossing.arrive(workers, 2);
        crossing.arrive(workers, 1);

        crossing.assertAllCross(workers);
    }

    @EverySchedule(budget = 200)
    @DisplayName("of two cars that come at once on the red road, only one turns the light")
    void twoOnTheRedRoad(Workers workers) {
        crossing.arrive(workers, 2);
        crossing.arrive(workers, 2);

        crossing.assertAllCross(workers);
        crossing.assertTurned(1);
    }

    @EverySchedule(budget = 100)
    @DisplayName(
            "two cars on one road and one on the other: the light stays green until both have crossed or waits between"
                    + " them")
    void twoAgainstOne(Workers workers) {
        crossing.arrive(workers, 1);
        crossing.arrive(workers, 1);
        crossing.arrive(workers, 2);

        crossing.assertAllCross(workers);
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @DisplayName("when all cars have crossed, no thread is left that was started for them")
    void leavesNoThread(Workers workers) {
        crossing.arrive(workers, 1, 2);
        crossing.arrive(workers, 2);

        crossing.assertAllCross(workers);
    }

    @EverySchedule(budget = 100)
    @DisplayName("two cars on each road all cross")
    void twoOnEachRoad(Workers workers) {
        crossing.arrive(workers, 2);
        crossing.arrive(workers, 1);
        crossing.arrive(workers, 2);
        crossing.arrive(workers, 1);

        crossing.assertAllCross(workers);
    }

    @EverySchedule(budget = 100)
    @DisplayName("two cars that come back again and again, on the other road each time, always cross at green")
    void comingBack(Workers workers) {
        crossing.arrive(workers, 1, 2, 1);
        crossing.arrive(workers, 2, 1, 2);

        crossing.assertAllCross(workers);
    }

    @EverySchedule(budget = 10)
    @DisplayName("of twenty cars that come at once, each crosses at green")
    void twentyCars(Workers workers) {
        for (int i = 0; i < 20; i++) {
            crossing.arrive(workers, i % 3 == 0 ? 1 : 2);
        }

        crossing.assertAllCross(workers);
    }
}
