import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    TallyTest() {
        throw new IllegalStateException("no " + tally.total());
    }

    @Test
    void subtracts() {
        tally.add(2);
        tally.add(-1);
        assertEquals(1, tally.total());
    }
}
