import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    @Test
    void putWaitsForRoom() throws InterruptedException {
        queue.put(1);
        var putter = start(() -> queue.put(2));
        letTheOthersGoOn();
        assertTrue(putter.isAlive());
        assertEquals(1, queue.size());
        assertEquals(1, queue.take());
        putter.join();
        assertEquals(2, queue.take());
    }

    @Test
    void takeWaitsForAnElement() throws InterruptedException {
        var taker = start(() -> assertEquals(1, queue.take()));
        letTheOthersGoOn();
        assertTrue(taker.isAlive());
        queue.put(1);
        taker.join();
    }

    @Test
    void interruptedTakeTakesNothing() throws InterruptedException {
        var taker = start(() -> assertThrows(InterruptedException.class, queue::take));
        letTheOthersGoOn();
        taker.interrupt();
        taker.join();
        queue.put(7);
        assertEquals(7, queue.take());
    }

    @Test
    void interruptedPutPutsNothing() throws InterruptedException {
        queue.put(1);
        var putter = start(() -> assertThrows(InterruptedException.class, () -> queue.put(2)));
        letTheOthersGoOn();
        putter.interrupt();
        putter.join();
        assertEquals(1, queue.take());
        assertEquals(0, queue.size());
    }

    @Test
    void nobodyIsForgotten() throws InterruptedException {
        var sum = new AtomicInteger();
        var threads = List.of(
                start(() -> sum.addAndGet(queue.take())),
                start(() -> sum.addAndGet(queue.take())),
                start(() -> queue.put(1)),
                start(() -> queue.put(2)));
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(3, sum.get());
    }

    @Test
    void neverHoldsTooMuch() throws InterruptedException {
        var one = start(() -> queue.put(1));
        var other = start(() -> queue.put(2));
        for (int i = 0; i < 2; i++) {
            assertTrue(queue.size() <= 1);
            queue.take();
        }
        one.join();
        other.join();
    }

    @Test
    void pollIsNotMisledByElementsForOthers() throws InterruptedException {
        var pollers = List.of(start(this::pollsInTime), start(this::pollsInTime));
        Thread.sleep(5_000);
        queue.put(1);
        for (var poller : pollers) {
            poller.join();
        }
    }

    private void pollsInTime() throws InterruptedException {
        long begun = System.nanoTime();
        if (queue.poll(TEN_SECONDS) == null) {
            assertTook(begun);
        }
    }

    private static void assertTook(long begun) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.compareTo(TEN_SECONDS) >= 0, "too early, after " + took);
        assertTrue(took.compareTo(TEN_SECONDS.plusSeconds(1)) <= 0, "too late, after " + took);
    }

    private static Thread start(Executable action) {
        var thread = new Thread(() -> {
            try {
                action.execute();
            } catch (Throwable failure) {
                throw new AssertionError(failure);
            }
        });
        thread.start();
        return thread;
    }

    /** Time passes here only when nobody can do anything else. */
    private static void letTheOthersGoOn() throws InterruptedException {
        Thread.sleep(60_000);
    }
}
