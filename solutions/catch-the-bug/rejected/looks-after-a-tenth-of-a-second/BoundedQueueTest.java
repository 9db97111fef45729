import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);

    @Test
    void putGoesOnAsSoonAsThereIsRoom() throws InterruptedException {
        queue.put(1);
        var putter = new Thread(this::putsTwo);
        putter.start();
        Thread.sleep(100);
        assertTrue(putter.isAlive());
        assertEquals(1, queue.take());
        Thread.sleep(100);
        assertFalse(putter.isAlive());
    }

    private void putsTwo() {
        try {
            queue.put(2);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
