import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One property each; the display name may be shown to a candidate, nothing else of it ever is. */
class HiddenTallyTest {

    @Test
    @DisplayName("negative amounts are subtracted")
    void subtracts() {
        var tally = new Tally();
        tally.add(7);
        tally.add(-9);
        assertEquals(-2, tally.total());
    }

    /** Decides, and says the same of the same code each time: small enough for every interleaving to be tried. */
    @EverySchedule(cause = Cause.LOST_UPDATE)
    @DisplayName("after two threads add 1 each, the total is 2")
    void losesNothing(Workers workers) {
        var tally = new Tally();
        workers.add(2, "adds 1", worker -> tally.add(1));
        workers.run();
        assertEquals(2, tally.total());
    }

    /** A second opinion, on real threads. */
    @Stress(iterations = 20, cause = Cause.LOST_UPDATE)
    @DisplayName("after four threads add 1 for 10,000 times each, the total is 40,000")
    void losesNothingOnRealThreads(Workers workers) {
        var tally = new Tally();
        workers.add(4, "adds 1 for 10,000 times", worker -> {
            for (int i = 0; i < 10_000; i++) {
                tally.add(1);
            }
        });
        workers.run();
        assertEquals(40_000, tally.total());
    }
}
