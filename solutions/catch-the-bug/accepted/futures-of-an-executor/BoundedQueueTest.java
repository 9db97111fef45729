import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);
    private final ExecutorService pool = Executors.newCachedThreadPool();

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

    @AfterEach
    void endTheThreads() {
        pool.shutdownNow();
    }

    @Test
    void putWaitsForRoom() throws Exception {
        queue.put(1);
        var putter = pool.submit(() -> put(2));
        assertThrows(TimeoutException.class, () -> putter.get(1, TimeUnit.MINUTES));
        assertEquals(1, queue.take());
        assertEquals("put", putter.get());
        assertEquals(2, queue.take());
    }

    @Test
    void takeWaitsForAnElement() throws Exception {
        var taker = pool.submit(queue::take);
        assertThrows(TimeoutException.class, () -> taker.get(1, TimeUnit.MINUTES));
        queue.put(1);
        assertEquals(1, taker.get());
    }

    @Test
    void interruptedTakeTakesNothing() throws Exception {
        var taker = pool.submit(queue::take);
        assertThrows(TimeoutException.class, () -> taker.get(1, TimeUnit.MINUTES));
        pool.shutdownNow();
        var failed = assertThrows(ExecutionException.class, taker::get);
        assertInstanceOf(InterruptedException.class, failed.getCause());
        queue.put(7);
        assertEquals(7, queue.take());
    }

    @Test
    void interruptedPutPutsNothing() throws Exception {
        queue.put(1);
        var putter = pool.submit(() -> put(2));
        assertThrows(TimeoutException.class, () -> putter.get(1, TimeUnit.MINUTES));
        pool.shutdownNow();
        var failed = assertThrows(ExecutionException.class, putter::get);
        assertInstanceOf(InterruptedException.class, failed.getCause());
        assertEquals(1, queue.take());
        assertEquals(0, queue.size());
    }

    @EverySchedule(budget = 300)
    void nobodyIsForgotten() throws Exception {
        var takers = List.of(pool.submit(queue::take), pool.submit(queue::take));
        var putters = List.of(pool.submit(() -> put(1)), pool.submit(() -> put(2)));
        int sum = 0;
        for (var taker : takers) {
            sum += taker.get();
        }
        for (var putter : putters) {
            putter.get();
        }
        assertEquals(3, sum);
    }

    @EverySchedule(budget = 300)
    void neverHoldsTooMuch() throws Exception {
        var putters = List.of(pool.submit(() -> put(1)), pool.submit(() -> put(2)));
        for (int i = 0; i < 2; i++) {
            assertTrue(queue.size() <= 1);
            queue.take();
        }
        for (var putter : putters) {
            putter.get();
        }
    }

    @EverySchedule(budget = 200)
    void pollIsNotMisledByElementsForOthers() throws Exception {
        var pollers = List.of(pool.submit(this::pollsInTime), pool.submit(this::pollsInTime));
        Thread.sleep(5_000);
        queue.put(1);
        for (var poller : pollers) {
            poller.get();
        }
    }

    private String put(int element) throws InterruptedException {
        queue.put(element);
        return "put";
    }

    private boolean pollsInTime() throws InterruptedException {
        long begun = System.nanoTime();
        boolean empty = queue.poll(TEN_SECONDS) == null;
        if (empty) {
            assertTook(begun);
        }
        return empty;
    }

    private static void assertTook(long begun) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.compareTo(TEN_SECONDS) >= 0, "too early, after " + took);
        assertTrue(took.compareTo(TEN_SECONDS.plusSeconds(1)) <= 0, "too late, after " + took);
    }
}
