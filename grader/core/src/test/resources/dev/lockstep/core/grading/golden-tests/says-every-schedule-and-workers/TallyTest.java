import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

class TallyTest {

    private final Tally tally = new Tally();

    @BeforeEach
    void begin() {
        tally.add(-3);
    }

    @EverySchedule(budget = 100)
    @DisplayName("nothing is lost")
    void losesNothing(Workers workers) {
        workers.add(2, "adds", number -> tally.add(number + 1));
        workers.run();
        assertAll(() -> assertEquals(0, tally.total()));
    }
}
