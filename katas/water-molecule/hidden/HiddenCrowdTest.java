import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class HiddenCrowdTest {

    @Stress(iterations = 8, cause = Cause.ORDER)
    @DisplayName("two threads that are 40 hydrogens each and four that are ten oxygens each make 40 molecules")
    void manyMolecules(Workers workers) {
        var lab = new TestLab(workers);

        lab.arriveOneAfterAnother("H".repeat(40));
        lab.arriveOneAfterAnother("H".repeat(40));
        for (int thread = 0; thread < 4; thread++) {
            lab.arriveOneAfterAnother("O".repeat(10));
        }

        lab.assertAllBecomeWater();
    }
}
