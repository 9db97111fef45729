import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);

    @Test
    void servesThoseWhoWaitInTheirOrder() throws InterruptedException {
        var first = new AtomicInteger();
        var second = new AtomicInteger();
        var one = taker(first);
        Thread.sleep(1_000);
        var other = taker(second);
        Thread.sleep(1_000);
        queue.put(1);
        queue.put(2);
        one.join();
        other.join();
        assertEquals(1, first.get());
        assertEquals(2, second.get());
    }

    private Thread taker(AtomicInteger taken) {
        var thread = new Thread(() -> {
            try {
                taken.set(queue.take());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        thread.start();
        return thread;
    }
}
