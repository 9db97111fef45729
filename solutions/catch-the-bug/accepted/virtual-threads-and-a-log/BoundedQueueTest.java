import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BoundedQueueTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final BoundedQueue<Integer> queue = new BoundedQueue<>(1);
    private final Queue<String> log = new ConcurrentLinkedQueue<>();

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
        var putter = logged("put", () -> queue.put(2));
        Thread.sleep(60_000);
        log.add("takes");
        assertEquals(1, queue.take());
        putter.join();
        assertEquals(List.of("takes", "put"), List.copyOf(log));
        assertEquals(2, queue.take());
    }

    @Test
    void takeWaitsForAnElement() throws InterruptedException {
        var taker = logged("took", queue::take);
        Thread.sleep(60_000);
        log.add("puts");
        queue.put(1);
        taker.join();
        assertEquals(List.of("puts", "took"), List.copyOf(log));
    }

    @Test
    void interruptedCallsChangeNothing() throws InterruptedException {
        interruptedWhileItWaits(queue::take);
        queue.put(1);
        interruptedWhileItWaits(() -> queue.put(2));
        assertEquals(List.of("interrupted", "interrupted"), List.copyOf(log));
        assertEquals(1, queue.take());
        assertNull(queue.poll(Duration.ZERO));
    }

    @Test
    void nobodyIsForgotten() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var all = List.of(
                logged("took", () -> takenAfter(begun)),
                logged("took", () -> takenAfter(begun)),
                logged("put", () -> queue.put(1)),
                logged("put", () -> queue.put(2)));
        begun.countDown();
        for (var thread : all) {
            thread.join();
        }
        assertEquals(4, log.size());
    }

    @Test
    void neverHoldsTooMuch() throws InterruptedException {
        var putters = List.of(logged("put", () -> queue.put(1)), logged("put", () -> queue.put(2)));
        for (int i = 0; i < 2; i++) {
            assertTrue(queue.size() <= 1);
            queue.take();
        }
        for (var putter : putters) {
            putter.join();
        }
    }

    @Test
    void pollIsNotMisledByElementsForOthers() throws InterruptedException {
        var pollers = List.of(logged("polled", this::pollInTime), logged("polled", this::pollInTime));
        Thread.sleep(5_000);
        queue.put(1);
        for (var poller : pollers) {
            poller.join();
        }
        assertEquals(List.of("polled", "polled"), List.copyOf(log));
    }

    private void takenAfter(CountDownLatch begun) throws InterruptedException {
        begun.await();
        queue.take();
    }

    private void pollInTime() throws InterruptedException {
        long begun = System.nanoTime();
        if (queue.poll(TEN_SECONDS) == null) {
            assertTook(begun);
        }
    }

    private void interruptedWhileItWaits(Executable call) throws InterruptedException {
        var thread = logged("not interrupted", call);
        Thread.sleep(60_000);
        thread.interrupt();
        thread.join();
    }

    private Thread logged(String done, Executable call) {
        return Thread.ofVirtual().start(() -> {
            try {
                call.execute();
                log.add(done);
            } catch (InterruptedException e) {
                log.add("interrupted");
            } catch (Throwable e) {
                log.add("failed: " + e);
            }
        });
    }

    private static void assertTook(long begun) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.compareTo(TEN_SECONDS) >= 0, "too early, after " + took);
        assertTrue(took.compareTo(TEN_SECONDS.plusSeconds(1)) <= 0, "too late, after " + took);
    }
}
