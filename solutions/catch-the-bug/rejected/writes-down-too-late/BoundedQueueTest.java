import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);
    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    @Test
    void putWaitsForRoom() throws InterruptedException {
        queue.put(1);
        var putter = Thread.ofVirtual().start(() -> {
            try {
                queue.put(2);
                log.add("put");
            } catch (InterruptedException e) {
                log.add("interrupted");
            }
        });
        Thread.sleep(60_000);
        log.add("took " + queue.take());
        putter.join();
        assertEquals(List.of("took 1", "put"), List.copyOf(log));
    }
}
