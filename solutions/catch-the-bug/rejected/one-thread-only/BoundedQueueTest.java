import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);

    @Test
    void refusesToHaveNoRoom() {
        assertThrows(IllegalArgumentException.class, () -> new BoundedQueue<>(0));
    }

    @Test
    void refusesNull() {
        assertThrows(NullPointerException.class, () -> queue.put(null));
    }

    @Test
    void keepsTheOrder() throws InterruptedException {
        var three = new BoundedQueue<Integer>(3);
        three.put(1);
        three.put(2);
        three.put(3);
        assertEquals(3, three.size());
        assertEquals(1, three.take());
        assertEquals(2, three.poll(Duration.ZERO));
        assertEquals(3, three.take());
        assertEquals(0, three.size());
    }

    @Test
    void keepsItsElementsToItself() throws InterruptedException {
        var other = new BoundedQueue<Integer>(1);
        queue.put(1);
        assertEquals(0, other.size());
        other.put(2);
        assertEquals(1, queue.take());
        assertEquals(2, other.take());
    }

    @Test
    void pollTakesItsTime() throws InterruptedException {
        long begun = System.nanoTime();
        assertNull(queue.poll(TEN_SECONDS));
        assertTook(begun);
    }

    private static void assertTook(long begun) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.compareTo(TEN_SECONDS) >= 0, "too early, after " + took);
        assertTrue(took.compareTo(TEN_SECONDS.plusSeconds(1)) <= 0, "too late, after " + took);
    }
}
