import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenTimeoutTest {

    /** The first is long enough nearly always; the others are for machines so busy that the task has not even begun by then. */
    private static final int[] MILLISECONDS = {5, 10, 20, 40, 80};

    private final TimedCall timed = new TimedCall();

    @Test
    @DisplayName("when the time is over the task has been interrupted before the call throws")
    void interruptsTheTask() throws Exception {
        for (int milliseconds : MILLISECONDS) {
            try (var task = new TestTask()) {
                timesOut(task, Duration.ofMillis(milliseconds));
                if (task.started()) {
                    assertTrue(task.hasBeenInterrupted());
                    return;
                }
            }
        }
    }

    @Test
    @DisplayName("the call throws when the time is over although the task ignores interrupts")
    void doesNotWaitForStubbornTasks() throws Exception {
        for (int milliseconds : MILLISECONDS) {
            try (var task = new HiddenStubbornTask()) {
                timesOut(task, Duration.ofMillis(milliseconds));
                if (task.started()) {
                    return;
                }
            }
        }
    }

    @Test
    @DisplayName("with no time at all the call throws TimeoutException")
    void hasNoTime() throws Exception {
        timesOutWaiting(Duration.ZERO);
        timesOutWaiting(Duration.ofMillis(-1));
        timesOutWaiting(Duration.ofSeconds(Long.MIN_VALUE));
    }

    @Test
    @DisplayName("a fraction of a millisecond is a timeout like any other")
    void hasHardlyAnyTime() throws Exception {
        timesOutWaiting(Duration.ofNanos(1));
        timesOutWaiting(Duration.ofNanos(300_000));
    }

    @Test
    @DisplayName("a very long timeout leaves the task all the time that it needs")
    void hasPlentyOfTime() throws Exception {
        for (var plenty : List.of(Duration.ofDays(365_000), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))) {
            try (var task = new TestTask()) {
                var caller = TestCaller.start(() -> timed.call(task, plenty));
                TestCaller.reaches(() -> task.started() || caller.ended());
                for (int moment = 0; moment < 20 && !caller.ended(); moment++) {
                    TestCaller.letOthersRun();
                }
                task.letGo();
                assertSame(TestTask.VALUE, caller.value());
            }
        }
    }

    private void timesOutWaiting(Duration timeout) throws Exception {
        try (var task = new TestTask()) {
            timesOut(task, timeout);
            assertTrue(!task.started() || task.hasBeenInterrupted());
        }
    }

    private void timesOut(Callable<String> task, Duration timeout) throws Exception {
        var caller = TestCaller.start(() -> timed.call(task, timeout));
        assertInstanceOf(TimeoutException.class, caller.failureInTime());
        assertFalse(caller.leftInterrupted());
    }
}
