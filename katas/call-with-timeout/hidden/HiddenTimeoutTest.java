import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenTimeoutTest {

    private final TimedCall timed = new TimedCall();

    @EverySchedule(budget = 200)
    @DisplayName("when the time is over the task has been interrupted before the call throws")
    void interruptsTheTask(Workers workers) throws Exception {
        try (var task = new TestTask()) {
            timesOutWaiting(workers, task, Duration.ofSeconds(1));
        }
    }

    @EverySchedule(budget = 50, cause = Cause.LATE)
    @DisplayName("the call throws soon after its time is over although the task ignores interrupts for an hour")
    void doesNotWaitForStubbornTasks(Workers workers) {
        var caller = TestCaller.start(workers, () -> timed.call(new HiddenStubbornTask(), Duration.ofSeconds(1)));
        assertInTime(caller);
    }

    @EverySchedule(budget = 50, cause = Cause.LATE)
    @DisplayName("the call throws soon after its time is over when the task ends at its interrupt")
    void isInTime(Workers workers) {
        try (var task = new TestTask()) {
            assertInTime(TestCaller.start(workers, () -> timed.call(task, Duration.ofSeconds(1))));
        }
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("with no time at all the call throws TimeoutException")
    void hasNoTime(Workers workers) throws Exception {
        timesOutWaiting(workers, Duration.ZERO);
        timesOutWaiting(workers, Duration.ofMillis(-1));
        timesOutWaiting(workers, Duration.ofSeconds(Long.MIN_VALUE));
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a fraction of a millisecond is a timeout like any other")
    void hasHardlyAnyTime(Workers workers) throws Exception {
        timesOutWaiting(workers, Duration.ofNanos(1));
        timesOutWaiting(workers, Duration.ofNanos(300_000));
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a very long timeout leaves the task all the time that it needs")
    void hasPlentyOfTime(Workers workers) throws Exception {
        for (var plenty : List.of(Duration.ofDays(365_000), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))) {
            try (var task = new TestTask()) {
                var caller = TestCaller.start(workers, () -> timed.call(task, plenty));
                Thread.sleep(Duration.ofDays(1));
                task.letGo();
                assertSame(TestTask.VALUE, caller.value());
            }
        }
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a task that ends before its time is over gives its value, be the time whole seconds or a part of one")
    void hasAllOfItsTime(Workers workers) {
        givesItsValue(workers, Duration.ofMillis(300), Duration.ofMillis(500));
        givesItsValue(workers, Duration.ofMillis(1_500), Duration.ofMillis(1_900));
        givesItsValue(workers, Duration.ofMinutes(50), Duration.ofHours(1));
    }

    /** Whoever looks now and then whether the task has ended has time enough to see it. */
    private void givesItsValue(Workers workers, Duration needed, Duration timeout) {
        var value = new Object();
        var caller = TestCaller.start(
                workers,
                () -> timed.call(
                        () -> {
                            Thread.sleep(needed);
                            return value;
                        },
                        timeout));
        assertSame(value, caller.value());
        assertFalse(caller.leftInterrupted());
    }

    private void timesOutWaiting(Workers workers, Duration timeout) {
        try (var task = new TestTask()) {
            timesOutWaiting(workers, task, timeout);
        }
    }

    private void timesOutWaiting(Workers workers, TestTask task, Duration timeout) {
        var caller = TestCaller.start(workers, () -> timed.call(task, timeout));
        assertInstanceOf(TimeoutException.class, caller.failure());
        assertTrue(!task.started() || task.hasBeenInterrupted());
        assertFalse(caller.leftInterrupted());
    }

    private static void assertInTime(TestCaller caller) {
        assertTrue(caller.taken().compareTo(Duration.ofMinutes(1)) < 0, "the call took " + caller.taken());
    }
}
