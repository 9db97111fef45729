import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@Tag("functional")
class HiddenOneByOneTest {

    private final TestCrossing crossing = new TestCrossing();

    @EverySchedule(budget = 10)
    @DisplayName("the first car on road 1 finds the light green, and crosses at once")
    void firstOnRoadOne() {
        crossing.cross(1);

        crossing.assertTurned(0);
    }

    @EverySchedule(budget = 10)
    @DisplayName("the first car on road 2 turns the light once, and crosses then")
    void firstOnRoadTwo() {
        crossing.cross(2);

        crossing.assertTurned(1);
    }

    @EverySchedule(budget = 10)
    @DisplayName("cars that follow each other on one road do not turn the light again")
    void column() {
        crossing.cross(1, 1, 1, 2, 2, 2, 1, 1);

        crossing.assertTurned(2);
    }

    @EverySchedule(budget = 10)
    @DisplayName("a hundred cars that come on either road in turn all cross")
    void hundredCars() {
        crossing.cross(IntStream.range(0, 100).map(i -> 1 + i % 2).toArray());

        crossing.assertTurned(99);
    }

    @EverySchedule(budget = 10)
    @DisplayName("a second light is green for road 1, whatever became of the first")
    void secondLight() {
        crossing.cross(1, 2);

        var other = new TestCrossing();
        other.cross(1);
        crossing.cross(2);
        other.cross(2);
        crossing.cross(1);

        other.assertTurned(1);
        crossing.assertTurned(2);
    }

    @EverySchedule(budget = 20)
    @DisplayName("a car that comes on another thread finds the light as the car before it left it")
    void otherThread(Workers workers) {
        crossing.cross(2);
        crossing.arrive(workers, 2);
        crossing.assertAllCross(workers);
        crossing.assertTurned(1);

        crossing.arrive(workers, 1);
        crossing.assertAllCross(workers);
        crossing.assertTurned(2);
    }
}
