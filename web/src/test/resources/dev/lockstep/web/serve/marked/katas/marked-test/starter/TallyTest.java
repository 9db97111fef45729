import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void isNothingAtFirst() {
        assertEquals(0, new Tally().total());
    }
}
