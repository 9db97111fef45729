import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.EverySchedule;

class TallyTest {

    private final Tally tally = new Tally();

    @EverySchedule(budget = 1_000_000)
    void addsUp() {
        assertEquals(0, tally.total());
    }
}
