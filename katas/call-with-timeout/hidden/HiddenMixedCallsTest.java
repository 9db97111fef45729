import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

class HiddenMixedCallsTest {

    private static final Duration PLENTY = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TimedCall timed = new TimedCall();

    /** Written by the caller and by the task, and not at all safe by itself. */
    private int offers;

    @EverySchedule(budget = 150, cause = Cause.ATOMICITY)
    @DisplayName("two callers of one instance each get what their own tasks return and throw")
    void keepsCallsApart(Workers workers) {
        workers.add("makes a call whose task returns", this::getsWhatItsTaskReturns);
        workers.add("makes a call whose task throws", this::getsWhatItsTaskThrows);

        workers.run();
    }

    @Stress(iterations = 10, cause = Cause.ATOMICITY)
    @DisplayName("four callers of one instance each get what their own 20 tasks return and throw")
    void keepsManyCallsApart(Workers workers) {
        workers.add(4, "makes 20 calls", worker -> {
            for (int i = 0; i < 10; i++) {
                getsWhatItsTaskReturns();
                getsWhatItsTaskThrows();
            }
        });

        workers.run();
    }

    @EverySchedule(budget = 200, cause = Cause.ATOMICITY)
    @DisplayName(
            "when a task ends just as its time is over, its call has the value or throws, and it is told to stop or not")
    void endsAtTheLastMoment(Workers workers) {
        var task = new BriefTask();
        workers.add("makes a call whose time is over just when its task ends", () -> {
            assertTrue(timesOut(task) || !task.wasInterrupted, "a task was interrupted that was in time");
            assertFalse(Thread.currentThread().isInterrupted(), "the caller was interrupted");
        });

        workers.run();
    }

    @EverySchedule(budget = 1_500, cause = Cause.ATOMICITY)
    @DisplayName("a task is interrupted only if the time of its own call is over")
    void interruptsOnlyTheRightTask(Workers workers) {
        workers.add("makes a call whose time is over just when its task ends", () -> timesOut(new BriefTask()));
        workers.add("makes a call in the same moment that has plenty of time", this::isInTimeASecondLater);
        workers.add("makes another call in that moment", this::isInTimeASecondLater);

        workers.run();
    }

    private void isInTimeASecondLater() throws InterruptedException {
        Thread.sleep(SECOND);
        var task = new BriefTask();
        assertFalse(timesOut(task, PLENTY), "there was plenty of time");
        assertFalse(task.wasInterrupted, "a task was interrupted that was in time");
    }

    @EverySchedule(budget = 100, cause = Cause.ORDER)
    @DisplayName("what the caller did before is visible to the task, and what the task did to the caller")
    void showsWhatWasDone(Workers workers) {
        workers.add("makes a call", () -> {
            offers = 1;
            assertEquals(1, timed.call(() -> offers++, PLENTY));
            assertEquals(2, offers);
        });

        workers.run();
    }

    @EverySchedule(budget = 60, allowedLeaks = Leaks.NONE)
    @DisplayName("when there is nothing left to do, no thread is left")
    void leavesNoThread(Workers workers) {
        workers.add("makes a call in time", this::getsWhatItsTaskReturns);
        workers.add("makes a call that times out", () -> timesOut(new HiddenStubbornTask()));

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
        return timesOut(task, SECOND);
    }

    private boolean timesOut(Callable<?> task, Duration timeout) {
        try {
            timed.call(task, timeout);
            return false;
        } catch (TimeoutException overdue) {
            return true;
        } catch (Exception unexpected) {
            throw new AssertionError("a task was interrupted that was in time", unexpected);
        }
    }

    /** Ends by itself, after a second. */
    private static final class BriefTask implements Callable<String> {

        volatile boolean wasInterrupted;

        @Override
        public String call() throws InterruptedException {
            try {
                Thread.sleep(SECOND);
                return "ended";
            } catch (InterruptedException told) {
                wasInterrupted = true;
                throw told;
            }
        }
    }
}
