import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenInterruptTest {

    private static final Duration PLENTY = Duration.ofHours(1);

    private final TimedCall timed = new TimedCall();

    @Test
    @DisplayName(
            "a caller that is interrupted while it waits gets InterruptedException, and its task has been interrupted"
                    + " too")
    void honoursTheInterruptOfTheCaller() throws Exception {
        try (var task = new TestTask()) {
            var caller = TestCaller.start(() -> timed.call(task, PLENTY));
            assertTrue(TestCaller.reaches(task::started), "the task is started");
            caller.interrupt();
            assertInstanceOf(InterruptedException.class, caller.failure());
            assertTrue(task.hasBeenInterrupted());
        }
    }

    @Test
    @DisplayName("a caller that is interrupted does not wait for a task that ignores interrupts")
    void doesNotWaitForStubbornTasks() throws Exception {
        try (var task = new HiddenStubbornTask()) {
            var caller = TestCaller.start(() -> timed.call(task, PLENTY));
            assertTrue(TestCaller.reaches(task::started), "the task is started");
            caller.interrupt();
            assertInstanceOf(InterruptedException.class, caller.failure());
        }
    }

    @Test
    @DisplayName("a caller that was interrupted before it began to wait gets InterruptedException")
    void honoursAnEarlierInterrupt() throws Exception {
        try (var task = new TestTask()) {
            var caller = TestCaller.start(() -> {
                Thread.currentThread().interrupt();
                return timed.call(task, PLENTY);
            });
            assertInstanceOf(InterruptedException.class, caller.failure());
            assertTrue(!task.started() || task.hasBeenInterrupted());
        }
    }

    @Test
    @DisplayName("a task that interrupts its own thread is felt neither by its caller nor by later tasks")
    void keepsInterruptsApart() throws Exception {
        for (int round = 0; round < 5; round++) {
            var caller = TestCaller.start(() -> timed.call(HiddenInterruptTest::interruptsItself, PLENTY));
            assertEquals("done", caller.value());
            assertFalse(caller.leftInterrupted());
            var later = TestCaller.start(
                    () -> timed.call(() -> Thread.currentThread().isInterrupted(), PLENTY));
            assertEquals(false, later.value());
        }
    }

    @Test
    @DisplayName("an interrupt of the caller that comes just as the task ends is honoured or still set, but never lost")
    void losesNoInterrupt() throws Exception {
        for (int round = 0; round < 60; round++) {
            var caller = TestCaller.start(() -> {
                boolean lost = false;
                for (int i = 0; i < 5 && !lost; i++) {
                    lost = losesTheInterrupt(Thread.currentThread());
                }
                return lost;
            });
            assertEquals(false, caller.value());
        }
    }

    private boolean losesTheInterrupt(Thread caller) throws Exception {
        boolean honoured = false;
        try {
            timed.call(() -> interrupts(caller), PLENTY);
        } catch (InterruptedException expected) {
            honoured = true;
        }
        boolean stillSet = Thread.interrupted();
        return !honoured && !stillSet;
    }

    private static String interrupts(Thread caller) {
        caller.interrupt();
        return "done";
    }

    private static String interruptsItself() {
        Thread.currentThread().interrupt();
        return "done";
    }
}
