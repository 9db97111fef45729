import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);

    @Test
    void keepsTheOrder() throws InterruptedException {
        var pool = Executors.newFixedThreadPool(2);
        pool.submit(() -> {
            queue.put(1);
            queue.put(2);
            return null;
        });
        pool.submit(() -> {
            assertEquals(1, queue.take());
            assertEquals(2, queue.take());
            assertEquals(0, queue.size());
            return null;
        });
        pool.shutdown();
        assertTrue(pool.awaitTermination(1, TimeUnit.MINUTES));
    }
}
