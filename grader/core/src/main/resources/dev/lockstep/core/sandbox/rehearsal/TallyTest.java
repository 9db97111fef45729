import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    @DisplayName("nothing is counted at first")
    void startsAtZero() throws InterruptedException {
        assertEquals(0, tally.total());
    }

    @Test
    @DisplayName("a name is required")
    void refusesNull() {
        assertThrows(NullPointerException.class, () -> tally.count(null));
    }

    @Test
    @DisplayName("a check that fails shows how")
    void fails() throws InterruptedException {
        assertEquals(1, tally.total());
    }

    @EverySchedule
    @DisplayName("everything is counted under every schedule")
    void countsAllUnderEverySchedule(Workers workers) throws InterruptedException {
        workers.add(2, "counts", worker -> tally.count("name"));
        workers.run();
        assertEquals(2, tally.total());
    }

    @EverySchedule
    @DisplayName("a check that fails under some schedule shows which")
    void failsUnderSomeSchedule(Workers workers) throws InterruptedException {
        int[] seen = {0};
        workers.add(2, "counts badly", worker -> seen[0]++);
        workers.run();
        assertEquals(2, seen[0]);
    }

    @Stress(iterations = 8)
    @DisplayName("everything is counted")
    void countsAll(Workers workers) throws InterruptedException {
        workers.add(2, "counts", worker -> tally.count("name"));
        workers.run();
        var last = workers.start("counts once more", () -> tally.count("name"));
        last.settle();
        last.join();
        assertTrue(last.ended());
        assertEquals(3, tally.total());
    }
}
