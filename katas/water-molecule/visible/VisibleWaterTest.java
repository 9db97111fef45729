import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class VisibleWaterTest {

    @EverySchedule(budget = 100, cause = Cause.ORDER)
    @DisplayName("two hydrogens and one oxygen that arrive together become a molecule")
    void oneMolecule(Workers workers) {
        var lab = new TestLab(workers);

        lab.arrive("HOH");

        lab.assertAllBecomeWater();
    }

    @EverySchedule(budget = 20)
    @DisplayName("two hydrogens wait until an oxygen comes, and then all three are released")
    void hydrogensWait(Workers workers) throws InterruptedException {
        var lab = new TestLab(workers);

        lab.arrive("HH");
        lab.assertReleasedSoFar(0);
        lab.arrive("O");

        lab.assertAllBecomeWater();
    }
}
