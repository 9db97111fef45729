import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class HiddenTallyTest {

    @EverySchedule
    @DisplayName("nothing that three threads add is lost")
    void threeThreads(Workers workers) {
        Tally tally = new Tally();
        workers.add(3, "adds 1", worker -> tally.add(1));
        workers.run();
        assertEquals(3, tally.total());
    }
}
