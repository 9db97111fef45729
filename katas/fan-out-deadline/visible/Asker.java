import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** A thread that asks once, and keeps how that ended. */
final class Asker {

    /** Time enough for everything. */
    static final Duration PLENTY = Duration.ofHours(5);

    /** No exact moment is promised. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final Duration EARLY = Duration.ofMillis(2);

    private final FanOut fanOut;
    private final Map<String, Callable<String>> calls;
    private final Duration limit;
    private final boolean toBeInterrupted;
    private final CountDownLatch interruptSent = new CountDownLatch(1);
    private final Worker worker;
    private Map<String, String> answers;
    private Throwable thrown;
    private Duration taken = Duration.ZERO;
    private boolean stillInterrupted;

    private Asker(Workers workers, FanOut fanOut, Airlines airlines, Duration limit, boolean toBeInterrupted) {
        this.fanOut = fanOut;
        this.calls = airlines.calls();
        this.limit = limit;
        this.toBeInterrupted = toBeInterrupted;
        worker = workers.start("asks", this::ask);
    }

    static Asker start(Workers workers, FanOut fanOut, Airlines airlines, Duration limit) {
        return new Asker(workers, fanOut, airlines, limit, false);
    }

    /** One that the check is going to interrupt. */
    static Asker interruptible(Workers workers, FanOut fanOut, Airlines airlines, Duration limit) {
        return new Asker(workers, fanOut, airlines, limit, true);
    }

    private void ask() {
        long begun = System.nanoTime();
        try {
            answers = fanOut.ask(calls, limit);
        } catch (Throwable any) {
            thrown = any;
        }
        taken = Duration.ofNanos(System.nanoTime() - begun);
        stillInterrupted = toBeInterrupted && thrown == null
                ? isInterruptedInTheEnd()
                : Thread.currentThread().isInterrupted();
    }

    private boolean isInterruptedInTheEnd() {
        try {
            interruptSent.await();
            return Thread.interrupted();
        } catch (InterruptedException e) {
            return true;
        }
    }

    void interrupt() {
        worker.interrupt();
        interruptSent.countDown();
    }

    /** Waits for its end, which has to be a map, and gives that. */
    Map<String, String> answers() {
        worker.join();
        assertNull(thrown, "ask threw an exception");
        if (toBeInterrupted) {
            assertTrue(stillInterrupted, "an interrupt was lost");
        } else {
            assertFalse(stillInterrupted, "the caller was interrupted by nobody of the check's");
        }
        return answers;
    }

    /** Waits for its end, which has to be an InterruptedException. */
    void assertInterrupted() {
        worker.join();
        assertTrue(thrown instanceof InterruptedException, "ask did not throw InterruptedException");
    }

    /** Waits for its end, which has to be an InterruptedException, or a map and the interrupt kept. */
    void assertNoInterruptLost() {
        worker.join();
        if (thrown == null) {
            answers();
        } else {
            assertInterrupted();
        }
    }

    /** Waits for its end, which must have come when so much time had passed. */
    void assertTook(Duration expected) {
        worker.join();
        assertFalse(taken.compareTo(expected.minus(EARLY)) < 0, "ask ended early");
        assertFalse(taken.compareTo(expected.plus(LATE)) >= 0, "ask ended late");
    }
}
