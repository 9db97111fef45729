package dev.lockstep.engine.stress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.InconclusiveException;
import dev.lockstep.engine.StuckException;
import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("workers that never end")
@Tag("alone")
class StuckWorkersTest {

    private final Workers workers = workers(Duration.ofSeconds(60));

    @Test
    @DisplayName("in a cycle of monitors are a deadlock, told with who holds what")
    void monitors() {
        Object one = new Object();
        Object other = new Object();
        CountDownLatch both = new CountDownLatch(2);
        workers.add("left", () -> takeBoth(one, other, both));
        workers.add("right", () -> takeBoth(other, one, both));

        Finding.Stuck stuck = assertThrows(StuckException.class, workers::run).finding();

        assertEquals(Cause.DEADLOCK, stuck.cause());
        assertEquals(2, stuck.threads().size());
        StuckThread first = stuck.threads().getFirst();
        assertEquals(stuck.threads().getLast().name(), first.heldBy());
        assertEquals(1, first.holds().size());
        assertTrue(first.waitsFor().startsWith("the monitor of Object"), first.waitsFor());
    }

    private static void takeBoth(Object first, Object second, CountDownLatch both) throws InterruptedException {
        synchronized (first) {
            both.countDown();
            both.await();
            synchronized (second) {
                both.countDown();
            }
        }
    }

    @Test
    @DisplayName("in a cycle of locks are a deadlock")
    void locks() {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock other = new ReentrantLock();
        CountDownLatch both = new CountDownLatch(2);
        workers.add("left", () -> lockBoth(one, other, both));
        workers.add("right", () -> lockBoth(other, one, both));

        Finding.Stuck stuck = assertThrows(StuckException.class, workers::run).finding();

        assertEquals(Cause.DEADLOCK, stuck.cause());
        assertTrue(stuck.threads().getFirst().waitsFor().startsWith("ReentrantLock"));
    }

    private static void lockBoth(ReentrantLock first, ReentrantLock second, CountDownLatch both)
            throws InterruptedException {
        first.lock();
        both.countDown();
        both.await();
        second.lock();
    }

    @Test
    @DisplayName("joining itself is a self-deadlock")
    void joinsItself() {
        workers.add("joins itself", () -> Thread.currentThread().join());
        assertEquals(
                Cause.SELF_DEADLOCK,
                assertThrows(StuckException.class, workers::run).finding().cause());
    }

    @Test
    @DisplayName("waiting for a notification that nobody gives are a missed signal")
    @SuppressWarnings("WaitNotInLoop")
    void missedSignal() {
        Object never = new Object();
        Worker waiting = workers.start("waits", () -> {
            synchronized (never) {
                never.wait();
            }
        });
        Finding.Stuck stuck = assertThrows(StuckException.class, waiting::join).finding();
        assertEquals(Cause.MISSED_SIGNAL, stuck.cause());
        assertEquals("a notification on Object 1", stuck.threads().getFirst().waitsFor());
        waiting.interrupt();
    }

    @Test
    @DisplayName("because another worker failed are told by that failure")
    void rootCause() {
        CountDownLatch never = new CountDownLatch(1);
        workers.add("waits", never::await);
        workers.add("fails", () -> {
            throw new IllegalStateException("before it could count down");
        });
        IllegalStateException failure = assertThrows(IllegalStateException.class, workers::run);
        assertEquals("before it could count down", failure.getMessage());
        never.countDown();
    }

    @Test
    @DisplayName("because a worker that was started before failed are told by that failure, too")
    void rootCauseOfJoin() {
        CountDownLatch never = new CountDownLatch(1);
        workers.start("fails", () -> {
            throw new IllegalStateException("before it could count down");
        });
        Worker waiting = workers.start("waits", never::await);
        assertThrows(IllegalStateException.class, waiting::join);
        never.countDown();
    }

    @Test
    @DisplayName("for as long as a timer of a CompletableFuture is set are not called stuck")
    void waitsForATimer() {
        workers.start(
                        "waits for a timer",
                        () -> new CompletableFuture<Void>()
                                .completeOnTimeout(null, 1_200, TimeUnit.MILLISECONDS)
                                .get())
                .join();
    }

    @Test
    @DisplayName("for as long as a timer of a scheduled executor is set are not called stuck")
    void waitsForAScheduledTask() {
        workers.start("waits for a scheduled task", () -> {
                    try (var timers = Executors.newSingleThreadScheduledExecutor()) {
                        timers.schedule(() -> {}, 1_200, TimeUnit.MILLISECONDS).get();
                    }
                })
                .join();
    }

    @Test
    @DisplayName("but might move again are not called stuck: that is inconclusive")
    void mightMove() {
        CountDownLatch stop = new CountDownLatch(1);
        Workers impatient = workers(Duration.ofSeconds(1));
        Worker busy = impatient.start("polls", () -> {
            while (stop.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        assertThrows(InconclusiveException.class, busy::join);
        stop.countDown();
        busy.settle();
    }

    private static Workers workers(Duration patience) {
        return new RealWorkers(new Iteration(1, 100, 1), patience);
    }
}
