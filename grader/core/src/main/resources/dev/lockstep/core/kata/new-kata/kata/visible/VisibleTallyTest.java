import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the candidate may read and run: how the members are meant. */
class VisibleTallyTest {

    @Test
    @DisplayName("after adding 2 and 3, the total is 5")
    void addsUp() {
        var tally = new Tally();
        tally.add(2);
        tally.add(3);
        assertEquals(5, tally.total());
    }
}
