import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The comment's marker is q7x, too. */
class HiddenQ7xTest {

    private static final String MARKER = "a string with q7x in it";

    private final Tally tally = new Tally();

    @Test
    @DisplayName("a new tally is empty")
    void startsAtZero() {
        assertEquals(0, tally.total());
    }

    @Test
    @DisplayName("what is added is in the total")
    void adds() {
        int length = MARKER.length();
        tally.add(length);
        tally.add(-1);
        assertEquals(length - 1, tally.total());
    }

    @EverySchedule(cause = Cause.LOST_UPDATE)
    @DisplayName("nothing that two threads add is lost")
    void twoThreads(Workers workers) {
        workers.add(2, "adds 1", worker -> tally.add(1));
        workers.run();
        assertEquals(2, tally.total());
    }
}
