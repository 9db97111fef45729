import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The comment's marker is q7x, too. */
class HiddenTallyTest {

    private static final String MARKER = "a string with q7x in it";

    private final Tally tally = new Tally();

    @Test
    @DisplayName("a new tally is empty")
    void startsAtZero() {
        assertEquals(0, tally.total());
    }

    @Test
    @DisplayName("two tallies do not disturb each other")
    void independent() {
        Tally other = new Tally();
        int length = MARKER.length();
        other.add(length);
        assertEquals(0, tally.total());
        assertEquals(length, other.total());
    }

    @Stress(iterations = 20, cause = Cause.LOST_UPDATE)
    @DisplayName("nothing that four threads add is lost")
    void fourThreads(Workers workers) {
        workers.add(4, "adds 5,000 times", worker -> {
            for (int i = 0; i < 5_000; i++) {
                tally.add(1);
            }
        });
        workers.run();
        assertEquals(20_000, tally.total());
    }
}
