import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);

    @Test
    void comesToAnEnd() {
        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> {
            queue.put(1);
            queue.take();
        });
    }
}
