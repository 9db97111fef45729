import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

/** Whoever asks meets another one who does: what a counter writes down for the next one who asks, two may write at once. */
class HiddenMeetingTest {

    private final Counter counter = new Counter();

    @EverySchedule(budget = 300)
    @DisplayName("when several ask at once, also at a gate that was never used, each gets the right answer")
    void severalAsk(Workers workers) {
        counter.add("North", 5);
        counter.add("South", 3);
        workers.add(2, "asks at a gate that was never used", asker -> {
            long seen = assertDoesNotThrow(() -> counter.get("West"));
            assertEquals(0, seen);
        });
        workers.add(
                "takes a snapshot", () -> assertEquals(8, HiddenStadium.sum(assertDoesNotThrow(counter::snapshot))));

        workers.run();

        HiddenStadium.assertCounts(counter, 5, 3);
    }

    @EverySchedule(budget = 300)
    @DisplayName("whom a thread has counted is in the snapshot that it takes next, even if another takes one just then")
    void snapshotKnowsWhomTheCallerCounted(Workers workers) {
        workers.add(2, "counts a person and takes a snapshot", worker -> {
            String gate = worker == 0 ? "North" : "South";
            counter.increment(gate);
            var snapshot = assertDoesNotThrow(counter::snapshot);
            assertEquals(1, snapshot.getOrDefault(gate, 0L));
            long sum = HiddenStadium.sum(snapshot);
            assertTrue(sum == 1 || sum == 2, "never were there " + sum);
        });

        workers.run();

        HiddenStadium.assertCounts(counter, 1, 1);
    }
}
