import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void waits() throws InterruptedException {
        synchronized (this) {
            wait();
        }
        assertEquals(0, tally.total());
    }
}
