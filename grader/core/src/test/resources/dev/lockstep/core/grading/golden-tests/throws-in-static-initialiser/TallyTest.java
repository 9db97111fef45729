import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    private static final int WRONG = Integer.parseInt("x");

    @Test
    void addsUp() {
        assertEquals(WRONG, tally.total());
    }
}
