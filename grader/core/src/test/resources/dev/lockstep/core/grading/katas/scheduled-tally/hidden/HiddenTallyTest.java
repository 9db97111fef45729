import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenTallyTest {

    private final Tally tally = new Tally();

    @BeforeEach
    void startsWithOne() {
        tally.add(1);
    }

    @Test
    @DisplayName("what is added is in the total")
    void adds() {
        tally.add(2);
        assertEquals(3, tally.total());
    }

    @EverySchedule(cause = Cause.LOST_UPDATE)
    @DisplayName("nothing that two threads add is lost")
    void twoThreads(Workers workers) {
        workers.add(2, "adds 1", worker -> tally.add(1));
        workers.run();
        assertEquals(3, tally.total());
    }

    @EverySchedule
    @DisplayName("the total can be read while another thread adds")
    void readsMeanwhile() throws InterruptedException {
        Thread adder = new Thread(() -> tally.add(1));
        adder.start();
        long seen = tally.total();
        adder.join();
        assertEquals(seen >= 2 ? 2 : 1, seen);
    }

    @Stress(iterations = 8, cause = Cause.LOST_UPDATE)
    @DisplayName("nothing that four real threads add is lost")
    void fourThreads(Workers workers) {
        workers.add(4, "adds 500 times", worker -> {
            for (int i = 0; i < 500; i++) {
                tally.add(1);
            }
        });
        workers.run();
        assertEquals(2_001, tally.total());
    }
}
