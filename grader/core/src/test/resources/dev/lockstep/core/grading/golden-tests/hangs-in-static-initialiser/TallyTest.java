import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    private static final int NEVER = never();

    private static int never() {
        for (int i = 0; true; i++) {
            if (i < 0) {
                i = 0;
            }
        }
    }

    @Test
    void addsUp() {
        assertEquals(NEVER, tally.total());
    }
}
