import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
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

    @EverySchedule(cause = Cause.LOST_UPDATE)
    @DisplayName("nothing that two threads add is lost")
    void twoThreads(Workers workers) {
        Tally tally = new Tally();
        workers.add(2, "adds 1", worker -> tally.add(1));
        workers.run();
        assertEquals(2, tally.total());
    }
}
