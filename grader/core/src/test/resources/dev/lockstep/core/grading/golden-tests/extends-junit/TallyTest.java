import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;

@ExtendWith(TallyTest.Mine.class)
class TallyTest {

    static class Mine implements Extension {}

    private final Tally tally = new Tally();

    @RepeatedTest(3)
    void addsUp() {
        assertEquals(0, tally.total());
    }

    @Test
    void again() {}
}
