import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

/** Whoever asks for the size meets another one just then. */
class HiddenMeetingTest {

    @EverySchedule(budget = 300, cause = Cause.ATOMICITY)
    @DisplayName("when nobody adds or removes anything, two that ask for the size at once both get the exact number")
    void twoAskForTheSize(Workers workers) throws Exception {
        var queue = new BoundedBlockingQueue(3);
        queue.enqueue(1);
        queue.enqueue(2);

        workers.add(2, "asks for the size", asker -> assertEquals(2, queue.size()));
        workers.run();

        assertEquals(1, queue.dequeue());
        workers.add(2, "asks for the size again", asker -> assertEquals(1, queue.size()));
        workers.run();
    }
}
