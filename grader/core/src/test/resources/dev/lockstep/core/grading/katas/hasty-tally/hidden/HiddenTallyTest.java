import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

/** The comment's marker is q7x, too. */
class HiddenTallyTest {

    private static final String MARKER = "a string with q7x in it";

    @Stress(iterations = 8, cause = Cause.LOST_UPDATE)
    @DisplayName("nothing that two threads add is lost")
    void twoThreads(Workers workers) {
        Tally tally = new Tally();
        tally.add(MARKER.length());
        workers.add(2, "adds 500 times", worker -> {
            for (int i = 0; i < 500; i++) {
                tally.add(1);
            }
        });
        workers.run();
        assertEquals(1_000 + MARKER.length(), tally.total());
    }
}
