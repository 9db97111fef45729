import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);

    @Test
    void pollGivesUpAfterTwoHours() throws InterruptedException {
        long begun = System.nanoTime();
        assertNull(queue.poll(Duration.ofHours(2)));
        long waited = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        assertTrue(waited >= 7_200 && waited <= 7_201, "waited for so many seconds: " + waited);
    }
}
