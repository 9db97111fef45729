import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimedCallTest {

    private final TimedCall timed = new TimedCall();

    @Test
    @DisplayName("a task that ends in time gives its value")
    void givesTheValue() throws Exception {
        var caller = TestCaller.start(() -> timed.call(() -> "an offer", Duration.ofHours(1)));
        assertEquals("an offer", caller.value());
    }

    @Test
    @DisplayName("what the task throws comes out of the call as it is")
    void throwsWhatTheTaskThrew() throws Exception {
        var thrown = new IOException("no connection");
        var caller = TestCaller.start(() -> timed.call(
                () -> {
                    throw thrown;
                },
                Duration.ofHours(1)));
        assertSame(thrown, caller.failure());
    }

    @Test
    @DisplayName("a call whose task does not end throws TimeoutException when the time is over")
    void throwsWhenTheTimeIsOver() throws Exception {
        try (var task = new TestTask()) {
            var caller = TestCaller.start(() -> timed.call(task, Duration.ofMillis(20)));
            assertInstanceOf(TimeoutException.class, caller.failureInTime());
        }
    }
}
