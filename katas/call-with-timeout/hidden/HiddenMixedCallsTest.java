import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

class HiddenMixedCallsTest {

    private static final Duration PLENTY = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    private final TimedCall timed = new TimedCall();

    @Stress(iterations = 20, cause = Cause.ATOMICITY)
    @DisplayName("four callers of one instance each get what their own tasks return and throw")
    void keepsCallsApart(Workers workers) {
        workers.add(4, "makes 20 calls", worker -> {
            for (int i = 0; i < 10; i++) {
                getsWhatItsTaskReturns();
                getsWhatItsTaskThrows();
            }
        });
        workers.run();
    }

    @Stress(iterations = 30, cause = Cause.ATOMICITY)
    @DisplayName("a task is interrupted only if the time of its own call is over")
    void interruptsOnlyTheRightTask(Workers workers) {
        workers.add(4, "makes calls whose time is over just when their tasks end", worker -> {
            for (int i = 0; i < 6; i++) {
                var task = new BriefTask();
                assertTrue(timesOut(task) || !task.wasInterrupted, "a task was interrupted that was in time");
            }
        });
        workers.run();
    }

    private void getsWhatItsTaskReturns() {
        var value = new Object();
        Object got;
        try {
            got = timed.call(() -> value, PLENTY);
        } catch (Throwable thrown) {
            got = thrown;
        }
        assertSame(value, got);
    }

    private void getsWhatItsTaskThrows() {
        var failure = new IOException("of this call only");
        Object got;
        try {
            got = timed.call(
                    () -> {
                        throw failure;
                    },
                    PLENTY);
        } catch (Throwable thrown) {
            got = thrown;
        }
        assertSame(failure, got);
    }

    private boolean timesOut(Callable<?> task) {
        try {
            timed.call(task, SHORT);
            return false;
        } catch (TimeoutException overdue) {
            return true;
        } catch (Exception unexpected) {
            throw new AssertionError("a task was interrupted that was in time", unexpected);
        }
    }

    /** Ends by itself, after about as long as its call may take. */
    private static final class BriefTask implements Callable<String> {

        volatile boolean wasInterrupted;

        @Override
        public String call() throws InterruptedException {
            try {
                new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
                return "ended";
            } catch (InterruptedException told) {
                wasInterrupted = true;
                throw told;
            }
        }
    }
}
