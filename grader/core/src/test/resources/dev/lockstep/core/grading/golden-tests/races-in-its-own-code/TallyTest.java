import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    private int seen;

    @Test
    void losesNothing() throws InterruptedException {
        var other = new Thread(() -> {
            tally.add(1);
            seen++;
        });
        other.start();
        tally.add(1);
        seen++;
        other.join();
        assertEquals(2, tally.total());
    }
}
