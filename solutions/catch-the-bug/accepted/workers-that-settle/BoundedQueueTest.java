import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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

    @EverySchedule
    void putWaitsForRoom(Workers workers) throws InterruptedException {
        queue.put(1);
        var putter = workers.start("puts", () -> queue.put(2));
        putter.settle();
        assertFalse(putter.ended());
        assertEquals(1, queue.size());
        assertEquals(1, queue.take());
        putter.join();
        assertEquals(2, queue.take());
    }

    @EverySchedule
    void takeWaitsForAnElement(Workers workers) throws InterruptedException {
        var taker = workers.start("takes", () -> assertEquals(1, queue.take()));
        taker.settle();
        assertFalse(taker.ended());
        queue.put(1);
        taker.join();
        assertEquals(0, queue.size());
    }

    @EverySchedule
    void interruptedTakeTakesNothing(Workers workers) throws InterruptedException {
        var taker = workers.start("takes", () -> assertThrows(InterruptedException.class, queue::take));
        taker.settle();
        taker.interrupt();
        taker.join();
        queue.put(7);
        assertEquals(7, queue.take());
    }

    @EverySchedule
    void interruptedPutPutsNothing(Workers workers) throws InterruptedException {
        queue.put(1);
        var putter = workers.start("puts", () -> assertThrows(InterruptedException.class, () -> queue.put(2)));
        putter.settle();
        putter.interrupt();
        putter.join();
        assertEquals(1, queue.size());
        assertEquals(1, queue.take());
        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 300)
    void nobodyIsForgotten(Workers workers) {
        var sum = new AtomicInteger();
        workers.add(2, "puts", number -> queue.put(number + 1));
        workers.add(2, "takes", number -> sum.addAndGet(queue.take()));
        workers.run();
        assertEquals(3, sum.get());
        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 300)
    void neverHoldsTooMuch(Workers workers) {
        workers.add(2, "puts", number -> queue.put(number + 1));
        workers.add("looks, and takes", () -> {
            for (int i = 0; i < 2; i++) {
                int size = queue.size();
                assertTrue(size == 0 || size == 1, "a size of " + size);
                queue.take();
            }
        });
        workers.run();
    }

    @EverySchedule(budget = 200)
    void pollIsNotMisledByElementsForOthers(Workers workers) {
        workers.add(2, "polls", number -> {
            long begun = System.nanoTime();
            if (queue.poll(TEN_SECONDS) == null) {
                assertTook(begun);
            }
        });
        workers.add("puts after five seconds", () -> {
            Thread.sleep(5_000);
            queue.put(1);
        });
        workers.run();
        assertEquals(0, queue.size());
    }

    private static void assertTook(long begun) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.compareTo(TEN_SECONDS) >= 0, "too early, after " + took);
        assertTrue(took.compareTo(TEN_SECONDS.plusSeconds(1)) <= 0, "too late, after " + took);
    }
}
