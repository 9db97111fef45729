import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);

    @Test
    void pollComesBackToTheMillisecond() throws InterruptedException {
        long begun = System.nanoTime();
        assertNull(queue.poll(Duration.ofMillis(120)));
        assertEquals(120, (System.nanoTime() - begun) / 1_000_000);
    }
}
