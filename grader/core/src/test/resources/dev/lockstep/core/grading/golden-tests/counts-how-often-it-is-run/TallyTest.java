import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    private static int runs;

    @Test
    void addsUp() {
        runs++;
        assertEquals(true, runs < 2, "this was run before: " + tally.total());
    }
}
