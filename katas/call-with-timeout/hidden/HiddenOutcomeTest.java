import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenOutcomeTest {

    private static final Duration PLENTY = Duration.ofHours(1);

    private final TimedCall timed = new TimedCall();

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("the very value of the task is returned, and the caller is not interrupted")
    void returnsTheValue(Workers workers) throws Exception {
        var value = new Object();
        var caller = TestCaller.start(workers, () -> timed.call(() -> value, PLENTY));
        assertSame(value, caller.value());
        assertFalse(caller.leftInterrupted());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a task may return null")
    void returnsNull(Workers workers) throws Exception {
        assertNull(
                TestCaller.start(workers, () -> timed.call(() -> null, PLENTY)).value());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a task may return an exception, and it is returned, not thrown")
    void returnsExceptions(Workers workers) throws Exception {
        assertReturnedAsItIs(workers, new IOException("a value"));
        assertReturnedAsItIs(workers, new TimeoutException("a value"));
        assertReturnedAsItIs(workers, new StackOverflowError());
    }

    private void assertReturnedAsItIs(Workers workers, Throwable value) throws Exception {
        assertSame(
                value,
                TestCaller.start(workers, () -> timed.<Object>call(() -> value, PLENTY))
                        .value());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a checked exception of the task is thrown as the same object")
    void throwsCheckedExceptions(Workers workers) throws Exception {
        assertThrownAsItIs(workers, new Exception("plain"));
        assertThrownAsItIs(workers, new IOException("with a cause", new IllegalStateException("the cause")));
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("an unchecked exception of the task is thrown as the same object")
    void throwsUncheckedExceptions(Workers workers) throws Exception {
        assertThrownAsItIs(workers, new IllegalArgumentException("unchecked"));
        assertThrownAsItIs(workers, new CancellationException("the task's own"));
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("an error of the task is thrown as the same object")
    void throwsErrors(Workers workers) throws Exception {
        assertThrownAsItIs(workers, new StackOverflowError());
        assertThrownAsItIs(workers, new AssertionError("an error"));
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("exceptions that look like the call's own are thrown as the same object when the task throws them")
    void throwsLookAlikes(Workers workers) throws Exception {
        assertThrownAsItIs(workers, new TimeoutException("the task's own"));
        assertThrownAsItIs(workers, new ExecutionException("the task's own", new IOException("its cause")));
        assertThrownAsItIs(workers, new InterruptedException("the task's own"));
        assertThrownAsItIs(workers, new CompletionException("the task's own", new IOException("its cause")));
        assertThrownAsItIs(workers, new UncheckedIOException(new IOException("its cause")));
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("a call after a failed one succeeds")
    void succeedsAfterFailure(Workers workers) throws Exception {
        assertThrownAsItIs(workers, new IOException("first"));
        assertSame(
                "second",
                TestCaller.start(workers, () -> timed.call(() -> "second", PLENTY))
                        .value());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("without a task or without a timeout the call throws NullPointerException and runs nothing")
    void refusesNull(Workers workers) throws Exception {
        assertInstanceOf(
                NullPointerException.class,
                TestCaller.start(workers, () -> timed.call(null, PLENTY)).failure());
        try (var task = new TestTask()) {
            assertInstanceOf(
                    NullPointerException.class,
                    TestCaller.start(workers, () -> timed.call(task, null)).failure());
            assertFalse(task.started());
        }
    }

    private void assertThrownAsItIs(Workers workers, Throwable thrown) {
        var caller = TestCaller.start(workers, () -> timed.call(throwing(thrown), PLENTY));
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
