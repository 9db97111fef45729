import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenTallyTest {

    @Test
    @DisplayName("the total is what was added, times what the clocks have advanced")
    void adds() {
        Tally tally = new Tally(Clock.at(1));
        tally.add(2);
        tally.add(3);
        assertEquals(10, tally.totalUntil(new Clock() {
            @Override
            public long now() {
                return 3;
            }
        }));
    }
}
