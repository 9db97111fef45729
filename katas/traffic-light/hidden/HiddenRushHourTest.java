import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;

class HiddenRushHourTest {

    @Stress(iterations = 8)
    @DisplayName("four threads that are 50 cars each, on both roads, all cross at green")
    void rushHour(Workers workers) {
        var crossing = new TestCrossing();

        for (int thread = 0; thread < 4; thread++) {
            int first = thread;
            crossing.arrive(
                    workers,
                    IntStream.range(0, 50).map(i -> 1 + (first + i / 2) % 2).toArray());
        }

        crossing.assertAllCross(workers);
    }
}
