import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisibleTallyTest {

    @Test
    @DisplayName("what is added is in the total")
    void addsUp() {
        Tally tally = new Tally();
        tally.add(2);
        tally.add(3);
        assertEquals(5, tally.total());
    }
}
