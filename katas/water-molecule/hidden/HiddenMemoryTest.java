import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

/** Releases that bring no order between threads of their own: whatever order there is comes from the class. */
class HiddenMemoryTest {

    private final H2O water = new H2O();
    private int molecules;

    @EverySchedule(budget = 150)
    @DisplayName("two hydrogens and one oxygen all return from their calls")
    void returns(Workers workers) {
        workers.add(2, "is a hydrogen", atom -> water.hydrogen(() -> {}));
        workers.add("is an oxygen", () -> water.oxygen(() -> {}));

        workers.run();
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @DisplayName("when all atoms have become water, no thread is left that was started for them")
    void leavesNoThread(Workers workers) {
        returns(workers);
    }

    @EverySchedule(budget = 100, cause = Cause.ORDER)
    @DisplayName("what the oxygen of one molecule did is visible to the oxygen of the next one")
    void oxygensSeeEachOther(Workers workers) {
        workers.add(4, "is a hydrogen", atom -> water.hydrogen(() -> {}));
        workers.add(2, "is an oxygen", atom -> water.oxygen(() -> molecules++));

        workers.run();

        assertEquals(2, molecules);
    }

    @EverySchedule(budget = 100, cause = Cause.ORDER)
    @DisplayName("what a thread noted in one molecule is visible to the oxygen of the next one")
    void oxygenSeesHydrogens(Workers workers) {
        var notes = new int[2];
        workers.add(2, "is two hydrogens, one after another", atom -> {
            water.hydrogen(() -> notes[atom] = 1);
            water.hydrogen(() -> {});
        });
        workers.add("is two oxygens, one after another", () -> {
            water.oxygen(() -> {});
            water.oxygen(() -> molecules = notes[0] + notes[1]);
        });

        workers.run();

        assertEquals(2, molecules);
    }
}
