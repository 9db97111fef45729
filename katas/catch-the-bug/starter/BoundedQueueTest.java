import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);

    @Test
    void hasWhatWasPut() throws InterruptedException {
        queue.put(1);
        assertEquals(1, queue.size());
        assertEquals(1, queue.take());
    }

    @Test
    void putWaitsForRoom() throws InterruptedException {
        queue.put(1);
        var putter = new Thread(() -> {
            try {
                queue.put(2);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        putter.start();
        Thread.sleep(100);
        assertEquals(Thread.State.WAITING, putter.getState());
        queue.take();
        putter.join();
    }
}
