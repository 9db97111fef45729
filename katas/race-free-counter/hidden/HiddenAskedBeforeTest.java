import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.DisplayName;

/** Readers who have asked before: an answer that a counter keeps for the next one who asks has to go in time. */
class HiddenAskedBeforeTest {

    private final Counter counter = new Counter();

    @EverySchedule(budget = 300)
    @DisplayName("whom a thread has seen at a gate is in the snapshot that it takes next, whoever took one before")
    void snapshotIsNotKeptTooLong(Workers workers) {
        counter.add("North", 1);
        workers.add("counts a person, and moves one to the same gate", () -> {
            counter.increment("South");
            counter.move("North", "South", 1);
        });
        askTwice(
                workers,
                "asks at the gate and takes a snapshot, twice",
                () -> counter.get("South"),
                () -> assertDoesNotThrow(counter::snapshot).getOrDefault("South", 0L));

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName("whom a thread has seen at a gate is in the total that it asks for next, whoever asked before")
    void totalIsNotKeptTooLong(Workers workers) {
        workers.add("counts a person, and one more", () -> {
            counter.increment("South");
            counter.add("South", 1);
        });
        askTwice(
                workers,
                "asks at the gate and for the total, twice",
                () -> counter.get("South"),
                () -> assertDoesNotThrow(counter::total));

        workers.run();
    }

    /** Asks once, and then prepares a thread that asks both questions twice; the answers can only grow. */
    private static void askTwice(Workers workers, String words, LongSupplier one, LongSupplier other) {
        one.getAsLong();
        other.getAsLong();
        workers.add(words, () -> {
            long seen = 0;
            for (LongSupplier question : new LongSupplier[] {one, other, one, other}) {
                long answer = question.getAsLong();
                assertTrue(answer >= seen, "seen " + seen + ", then " + answer);
                seen = answer;
            }
        });
    }
}
