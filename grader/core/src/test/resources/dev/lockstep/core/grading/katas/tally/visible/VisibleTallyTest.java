import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisibleTallyTest {

    @Test
    @DisplayName("what is added is in the total")
    void addsUp() {
        Tally tally = new Tally();
        tally.add(2);
        tally.add(3);
        assertEquals(5, tally.total());
    }

    @Stress(iterations = 40, cause = Cause.LOST_UPDATE)
    @DisplayName("two threads may add at the same time")
    void twoThreads(Workers workers) {
        Tally tally = new Tally();
        workers.add(2, "adds 20,000 times", worker -> {
            for (int i = 0; i < 20_000; i++) {
                tally.add(worker == 0 ? 1 : 2);
            }
        });
        workers.run();
        assertEquals(60_000, tally.total());
    }
}
