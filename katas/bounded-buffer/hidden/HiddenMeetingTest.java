import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

/** Whoever asks for the size meets another one who does. */
class HiddenMeetingTest {

    @EverySchedule(budget = 100, cause = Cause.ATOMICITY)
    @DisplayName("when nobody puts or takes anything, two that ask for the size at once both get the exact number")
    void twoAskForTheSize(Workers workers) throws InterruptedException {
        var buffer = new BoundedBuffer<String>(3);
        buffer.put("bread");
        buffer.put("milk");

        workers.add(2, "asks for the size", asker -> assertEquals(2, buffer.size()));
        workers.run();

        assertEquals("bread", buffer.take());
        workers.add(2, "asks for the size again", asker -> assertEquals(1, buffer.size()));
        workers.run();
    }
}
