import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenInterruptTest {

    private static final Duration PLENTY = Duration.ofHours(1);

    private final TimedCall timed = new TimedCall();

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName(
            "a caller that is interrupted while it waits gets InterruptedException, and its task has been interrupted"
                    + " too")
    void honoursTheInterruptOfTheCaller(Workers workers) throws Exception {
        try (var task = new TestTask()) {
            var caller = TestCaller.start(workers, () -> timed.call(task, PLENTY));
            TestCaller.letAMomentPass();
            caller.interrupt();
            assertInstanceOf(InterruptedException.class, caller.failure());
            assertTrue(task.hasBeenInterrupted());
        }
    }

    @EverySchedule(budget = 50, cause = Cause.LATE)
    @DisplayName("a caller that is interrupted does not wait for a task that ignores interrupts")
    void doesNotWaitForStubbornTasks(Workers workers) throws Exception {
        var caller = TestCaller.start(workers, () -> timed.call(new HiddenStubbornTask(), PLENTY));
        TestCaller.letAMomentPass();
        caller.interrupt();
        assertTrue(caller.taken().compareTo(Duration.ofMinutes(1)) < 0, "the call took " + caller.taken());
    }

    @EverySchedule(budget = 150)
    @DisplayName("a caller that is interrupted at any moment gets InterruptedException, and its task does not run on")
    void honoursTheInterruptAtAnyMoment(Workers workers) throws Exception {
        try (var task = new TestTask()) {
            var caller = TestCaller.start(workers, () -> timed.call(task, PLENTY));
            caller.interrupt();
            assertInstanceOf(InterruptedException.class, caller.failure());
            assertTrue(!task.started() || task.hasBeenInterrupted());
        }
    }

    @EverySchedule(budget = 300, cause = Cause.ORDER)
    @DisplayName(
            "when a caller is interrupted just as its time is over, its task has been interrupted before the call throws")
    void honoursTheInterruptAtTheLastMoment(Workers workers) throws Exception {
        interruptsWhenTimeIsOver(workers, Duration.ZERO);
    }

    /** Not every clock counts anything shorter than a millisecond. */
    @EverySchedule(budget = 300, cause = Cause.ORDER)
    @DisplayName(
            "when a caller is interrupted a millisecond after its time is over, its task has been interrupted before the"
                    + " call throws")
    void honoursTheInterruptAMillisecondLater(Workers workers) throws Exception {
        interruptsWhenTimeIsOver(workers, Duration.ofMillis(1));
    }

    private void interruptsWhenTimeIsOver(Workers workers, Duration later) throws InterruptedException {
        var timeout = Duration.ofSeconds(1);
        try (var task = new TestTask()) {
            var caller = TestCaller.start(workers, () -> timed.call(task, timeout));
            Thread.sleep(timeout.plus(later));
            caller.interrupt();
            var failure = caller.failure();
            assertTrue(failure instanceof TimeoutException || failure instanceof InterruptedException);
            assertTrue(!task.started() || task.hasBeenInterrupted());
        }
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a caller that was interrupted before it began to wait gets InterruptedException")
    void honoursAnEarlierInterrupt(Workers workers) throws Exception {
        try (var task = new TestTask()) {
            var caller = TestCaller.start(workers, () -> {
                Thread.currentThread().interrupt();
                return timed.call(task, PLENTY);
            });
            assertInstanceOf(InterruptedException.class, caller.failure());
            assertTrue(!task.started() || task.hasBeenInterrupted());
        }
    }

    @EverySchedule(budget = 1_000, cause = Cause.ORDER)
    @DisplayName("a task that begins only when its call has ended begins with the interrupt pending")
    void interruptsTasksThatBeginLate(Workers workers) throws Exception {
        try (var task = new TestTask()) {
            var caller = TestCaller.start(workers, () -> {
                Thread.currentThread().interrupt();
                return timed.call(task, PLENTY);
            });
            assertInstanceOf(InterruptedException.class, caller.failure());
            TestCaller.letAMomentPass();
            assertTrue(!task.started() || task.hasBeenInterrupted());
        }
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a task that interrupts its own thread is felt neither by its caller nor by later tasks")
    void keepsInterruptsApart(Workers workers) throws Exception {
        for (int round = 0; round < 2; round++) {
            var caller = TestCaller.start(workers, () -> timed.call(HiddenInterruptTest::interruptsItself, PLENTY));
            assertEquals("done", caller.value());
            assertFalse(caller.leftInterrupted());
            var later = TestCaller.start(
                    workers, () -> timed.call(() -> Thread.currentThread().isInterrupted(), PLENTY));
            assertEquals(false, later.value());
        }
    }

    @EverySchedule(budget = 200)
    @DisplayName("an interrupt of the caller that comes just as the task ends is honoured or still set, but never lost")
    void losesNoInterrupt(Workers workers) {
        var caller = TestCaller.start(workers, () -> losesTheInterrupt(() -> "done"));
        assertEquals(false, caller.value());
    }

    @EverySchedule(budget = 200)
    @DisplayName(
            "an interrupt of the caller that comes just as the task fails is honoured or still set, but never lost")
    void losesNoInterruptWhenTheTaskFails(Workers workers) {
        var caller = TestCaller.start(workers, () -> losesTheInterrupt(HiddenInterruptTest::fails));
        assertEquals(false, caller.value());
    }

    @EverySchedule(budget = 200)
    @DisplayName("an interrupt of the caller that comes from somebody else as the task ends is never lost either")
    void losesNoInterruptOfOthers(Workers workers) {
        var sent = new CountDownLatch(1);
        var caller = TestCaller.start(workers, () -> noticesTheInterrupt(() -> "done", PLENTY, sent));
        caller.interrupt();
        sent.countDown();
        assertEquals(true, caller.value());
    }

    @EverySchedule(budget = 300)
    @DisplayName("an interrupt of the caller that comes just as its time is over is never lost")
    void losesNoInterruptAtTheEndOfTheTime(Workers workers) throws Exception {
        losesNoInterruptAfter(workers, Duration.ZERO);
    }

    @EverySchedule(budget = 100)
    @DisplayName("an interrupt of the caller that comes a millisecond after its time is over is never lost")
    void losesNoInterruptAMillisecondLater(Workers workers) throws Exception {
        losesNoInterruptAfter(workers, Duration.ofMillis(1));
    }

    private void losesNoInterruptAfter(Workers workers, Duration later) throws InterruptedException {
        var timeout = Duration.ofSeconds(1);
        var sent = new CountDownLatch(1);
        var caller = TestCaller.start(workers, () -> noticesTheInterrupt(new HiddenStubbornTask(), timeout, sent));
        Thread.sleep(timeout.plus(later));
        caller.interrupt();
        sent.countDown();
        assertEquals(true, caller.value());
    }

    private boolean noticesTheInterrupt(Callable<?> task, Duration timeout, CountDownLatch sent) throws Exception {
        try {
            makesTheCall(task, timeout);
            sent.await();
            return Thread.interrupted();
        } catch (InterruptedException noticed) {
            return true;
        }
    }

    private void makesTheCall(Callable<?> task, Duration timeout) throws Exception {
        try {
            timed.call(task, timeout);
        } catch (TimeoutException expected) {
            // or in time, or interrupted: all the same
        }
    }

    private boolean losesTheInterrupt(Callable<?> end) throws Exception {
        var caller = Thread.currentThread();
        boolean honoured = false;
        try {
            timed.call(() -> interrupts(caller, end), PLENTY);
        } catch (InterruptedException expected) {
            honoured = true;
        } catch (IOException expected) {
            // what the task threw
        }
        boolean stillSet = Thread.interrupted();
        return !honoured && !stillSet;
    }

    private static Object interrupts(Thread caller, Callable<?> end) throws Exception {
        caller.interrupt();
        return end.call();
    }

    private static String fails() throws IOException {
        throw new IOException("no connection");
    }

    private static String interruptsItself() {
        Thread.currentThread().interrupt();
        return "done";
    }
}
