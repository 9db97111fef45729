import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);

    @Test
    void takeWaits() throws InterruptedException {
        var taker = new Thread(() -> {
            try {
                queue.take();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        taker.start();
        Thread.sleep(1_000);
        assertEquals(Thread.State.WAITING, taker.getState());
        queue.put(1);
        taker.join();
    }
}
