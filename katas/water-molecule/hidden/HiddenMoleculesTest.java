import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;

/** Molecule after molecule, with all atoms in a hurry. */
class HiddenMoleculesTest {

    @EverySchedule(budget = 100, cause = Cause.ORDER)
    @DisplayName("when the atoms of two molecules come at once, one molecule is complete before the other begins")
    void twoMolecules(Workers workers) {
        var lab = new TestLab(workers);

        lab.arrive("HHOHHO");

        lab.assertAllBecomeWater();
    }

    @EverySchedule(budget = 40, cause = Cause.ORDER)
    @DisplayName("the next molecule waits even if one release takes an hour")
    void slowRelease(Workers workers) {
        firstIsSlow(workers, "OHHOHH");
    }

    @EverySchedule(budget = 40, cause = Cause.ORDER)
    @DisplayName("the next molecule waits even if the release of a hydrogen takes an hour")
    void slowHydrogen(Workers workers) {
        firstIsSlow(workers, "HOHHOH");
    }

    @EverySchedule(budget = 150, cause = Cause.ORDER)
    @DisplayName("three threads that come back at once make three molecules, one after another")
    void comingBackAtOnce(Workers workers) {
        var lab = new TestLab(workers);

        lab.arriveOneAfterAnother("HHH");
        lab.arriveOneAfterAnother("HHH");
        lab.arriveOneAfterAnother("OOO");

        lab.assertAllBecomeWater();
    }

    @EverySchedule(budget = 60, cause = Cause.ORDER)
    @DisplayName("one thread is all the oxygens of three molecules, and six threads are the hydrogens")
    void oneOxygenManyHydrogens(Workers workers) {
        var lab = new TestLab(workers);

        lab.arrive("HHHHHH");
        lab.arriveOneAfterAnother("OOO");

        lab.assertAllBecomeWater();
    }

    @EverySchedule(budget = 60, cause = Cause.ORDER)
    @DisplayName("two threads are all the hydrogens of three molecules, and three threads are the oxygens")
    void manyOxygensTwoHydrogens(Workers workers) {
        var lab = new TestLab(workers);

        lab.arrive("OOO");
        lab.arriveOneAfterAnother("HHH");
        lab.arriveOneAfterAnother("HHH");

        lab.assertAllBecomeWater();
    }

    @EverySchedule(budget = 100)
    @DisplayName("of three hydrogens and one oxygen, one hydrogen is left over and waits for the next molecule")
    void oneHydrogenTooMany(Workers workers) throws InterruptedException {
        var lab = new TestLab(workers);

        lab.arrive("HHHO");
        lab.assertReleasedSoFar(3);
        lab.arrive("OH");

        lab.assertAllBecomeWater();
    }

    @EverySchedule(budget = 100)
    @DisplayName("of two hydrogens and two oxygens, three become water at once, and one oxygen waits")
    void oneOxygenTooMany(Workers workers) throws InterruptedException {
        var lab = new TestLab(workers);

        lab.arrive("OHHO");
        lab.assertReleasedSoFar(3);
        lab.arrive("HH");

        lab.assertAllBecomeWater();
    }

    @EverySchedule(budget = 10, cause = Cause.ORDER)
    @DisplayName("thirty atoms become ten molecules, one after another")
    void tenMolecules(Workers workers) {
        var lab = new TestLab(workers);

        lab.arrive("HHO".repeat(5) + "HHHHHHHHHHOOOOO");

        lab.assertAllBecomeWater();
    }

    @EverySchedule(budget = 40, cause = Cause.SERIALISED)
    @DisplayName("a release that takes an hour does not hold up another object's molecule")
    void otherObjectGoesOn(Workers workers) {
        var slow = TestLab.withOneSlowRelease(workers);
        var quick = new TestLab(workers);
        long begun = System.nanoTime();

        quick.arrive("HHO");
        slow.arrive("OHH");

        quick.assertAllBecomeWater();
        assertTrue(System.nanoTime() - begun < Duration.ofMinutes(30).toNanos(), "one object waited for the other");
        slow.assertAllBecomeWater();
    }

    private static void firstIsSlow(Workers workers, String atoms) {
        var lab = TestLab.withOneSlowRelease(workers);

        lab.arrive(atoms);

        lab.assertAllBecomeWater();
    }
}
