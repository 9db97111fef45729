import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class VisibleLightTest {

    private final TestCrossing crossing = new TestCrossing();

    @EverySchedule(budget = 10)
    @DisplayName("cars that come one by one turn the light only when it is red for them")
    void oneByOne() {
        crossing.cross(1, 2, 2, 1);

        crossing.assertTurned(2);
    }

    @EverySchedule(budget = 100)
    @DisplayName("two cars that come at once, one on each road, both cross while the light is green for them")
    void atOnce(Workers workers) {
        crossing.arrive(workers, 1);
        crossing.arrive(workers, 2);

        crossing.assertAllCross(workers);
    }
}
