import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;

class TimedCallTest {

    private final TimedCall timed = new TimedCall();

    @EverySchedule(budget = 30)
    @DisplayName("a task that ends in time gives its value")
    void givesTheValue(Workers workers) throws Exception {
        var caller = TestCaller.start(workers, () -> timed.call(() -> "an offer", Duration.ofHours(1)));
        assertEquals("an offer", caller.value());
    }

    @EverySchedule(budget = 30)
    @DisplayName("what the task throws comes out of the call as it is")
    void throwsWhatTheTaskThrew(Workers workers) throws Exception {
        var thrown = new IOException("no connection");
        var caller = TestCaller.start(
                workers,
                () -> timed.call(
                        () -> {
                            throw thrown;
                        },
                        Duration.ofHours(1)));
        assertSame(thrown, caller.failure());
    }

    @EverySchedule(budget = 30)
    @DisplayName("a call whose task does not end throws TimeoutException when the time is over")
    void throwsWhenTheTimeIsOver(Workers workers) throws Exception {
        try (var task = new TestTask()) {
            var caller = TestCaller.start(workers, () -> timed.call(task, Duration.ofSeconds(1)));
            assertInstanceOf(TimeoutException.class, caller.failure());
        }
    }
}
