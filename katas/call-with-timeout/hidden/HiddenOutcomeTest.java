import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenOutcomeTest {

    private static final Duration PLENTY = Duration.ofHours(1);

    private final TimedCall timed = new TimedCall();

    @Test
    @DisplayName("the very value of the task is returned, and the caller is not interrupted")
    void returnsTheValue() throws Exception {
        var value = new Object();
        var caller = TestCaller.start(() -> timed.call(() -> value, PLENTY));
        assertSame(value, caller.value());
        assertFalse(caller.leftInterrupted());
    }

    @Test
    @DisplayName("a task may return null")
    void returnsNull() throws Exception {
        assertNull(TestCaller.start(() -> timed.call(() -> null, PLENTY)).value());
    }

    @Test
    @DisplayName("a checked exception of the task is thrown as the same object")
    void throwsCheckedExceptions() throws Exception {
        assertThrownAsItIs(new Exception("plain"));
        assertThrownAsItIs(new IOException("with a cause", new IllegalStateException("the cause")));
    }

    @Test
    @DisplayName("an unchecked exception of the task is thrown as the same object")
    void throwsUncheckedExceptions() throws Exception {
        assertThrownAsItIs(new IllegalArgumentException("unchecked"));
        assertThrownAsItIs(new CancellationException("the task's own"));
    }

    @Test
    @DisplayName("an error of the task is thrown as the same object")
    void throwsErrors() throws Exception {
        assertThrownAsItIs(new StackOverflowError());
        assertThrownAsItIs(new AssertionError("an error"));
    }

    @Test
    @DisplayName("exceptions that look like the call's own are thrown as the same object when the task throws them")
    void throwsLookAlikes() throws Exception {
        assertThrownAsItIs(new TimeoutException("the task's own"));
        assertThrownAsItIs(new ExecutionException("the task's own", new IOException("its cause")));
        assertThrownAsItIs(new InterruptedException("the task's own"));
    }

    @Test
    @DisplayName("a call after a failed one succeeds")
    void succeedsAfterFailure() throws Exception {
        assertThrownAsItIs(new IOException("first"));
        assertSame(
                "second",
                TestCaller.start(() -> timed.call(() -> "second", PLENTY)).value());
    }

    @Test
    @DisplayName("without a task or without a timeout the call throws NullPointerException and runs nothing")
    void refusesNull() throws Exception {
        assertInstanceOf(
                NullPointerException.class,
                TestCaller.start(() -> timed.call(null, PLENTY)).failure());
        try (var task = new TestTask()) {
            assertInstanceOf(
                    NullPointerException.class,
                    TestCaller.start(() -> timed.call(task, null)).failure());
            assertFalse(task.started());
        }
    }

    private void assertThrownAsItIs(Throwable thrown) throws InterruptedException {
        var caller = TestCaller.start(() -> timed.call(throwing(thrown), PLENTY));
        assertSame(thrown, caller.failure());
        assertFalse(caller.leftInterrupted());
    }

    private static Callable<Object> throwing(Throwable thrown) {
        return () -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown;
        };
    }
}
