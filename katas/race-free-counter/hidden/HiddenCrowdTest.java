import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class HiddenCrowdTest {

    private final Counter counter = new Counter();

    @Stress(iterations = 10, cause = Cause.LOST_UPDATE)
    @DisplayName("after four threads counted 1,000 people each at the same two gates, nobody is missing")
    void countsEverybody(Workers workers) {
        workers.add(4, "counts 500 people at each of two gates", worker -> {
            for (int i = 0; i < 500; i++) {
                counter.increment("North");
                counter.increment("South");
            }
        });

        workers.run();

        HiddenStadium.assertCounts(counter, 2_000, 2_000);
    }

    @Stress(iterations = 10)
    @DisplayName("while 2,000 people are moved both ways, every total is the same")
    void totalStaysTheSame(Workers workers) {
        counter.add("North", HiddenStadium.PLENTY);
        counter.add("South", HiddenStadium.PLENTY);
        workers.add(2, "moves 1,000 people, one by one", worker -> {
            for (int i = 0; i < 1_000; i++) {
                counter.move(worker == 0 ? "North" : "South", worker == 0 ? "South" : "North", 1);
            }
        });
        workers.add("asks for the total", () -> {
            for (int i = 0; i < 500; i++) {
                assertEquals(2 * HiddenStadium.PLENTY, counter.total());
            }
        });

        workers.run();

        HiddenStadium.assertCounts(counter, HiddenStadium.PLENTY, HiddenStadium.PLENTY);
    }
}
