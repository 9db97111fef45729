import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

/** Atoms arrive in the worst order, with a day between them. */
@Tag("functional")
class HiddenArrivalTest {

    /** More milliseconds than an int holds. */
    private static final Duration FORTY_DAYS = Duration.ofDays(40);

    @EverySchedule(budget = 20)
    @DisplayName("an oxygen waits for two hydrogens, and one hydrogen is not enough")
    void oxygenWaits(Workers workers) throws InterruptedException {
        var lab = new TestLab(workers);

        lab.arrive("O");
        lab.assertReleasedSoFar(0);
        lab.arrive("H");
        lab.assertReleasedSoFar(0);
        lab.arrive("H");
        lab.assertReleasedSoFar(3);

        lab.assertAllBecomeWater();
    }

    @EverySchedule(budget = 20)
    @DisplayName("a hydrogen waits for another one and for an oxygen")
    void hydrogenWaits(Workers workers) throws InterruptedException {
        var lab = new TestLab(workers);

        lab.arrive("H");
        lab.assertReleasedSoFar(0);
        lab.arrive("O");
        lab.assertReleasedSoFar(0);
        lab.arrive("H");
        lab.assertReleasedSoFar(3);

        lab.assertAllBecomeWater();
    }

    @EverySchedule(budget = 10)
    @DisplayName("an oxygen and a hydrogen wait for forty days, and for another hydrogen")
    void fortyDays(Workers workers) throws InterruptedException {
        waitsForFortyDays(new TestLab(workers), "OH", "H");
    }

    @EverySchedule(budget = 10)
    @DisplayName("two hydrogens wait for forty days, and for an oxygen")
    void fortyDaysWithoutOxygen(Workers workers) throws InterruptedException {
        waitsForFortyDays(new TestLab(workers), "HH", "O");
    }

    @EverySchedule(budget = 20)
    @DisplayName("four hydrogens wait; each oxygen that comes takes two of them along")
    void onlyHydrogens(Workers workers) throws InterruptedException {
        var lab = new TestLab(workers);

        lab.arrive("HHHH");
        lab.assertReleasedSoFar(0);
        lab.arrive("O");
        lab.assertReleasedSoFar(3);
        lab.arrive("O");
        lab.assertReleasedSoFar(6);

        lab.assertAllBecomeWater();
    }

    @EverySchedule(budget = 20)
    @DisplayName("three oxygens wait; every second hydrogen that comes makes a molecule with one of them")
    void onlyOxygens(Workers workers) throws InterruptedException {
        var lab = new TestLab(workers);

        lab.arrive("OOO");
        lab.assertReleasedSoFar(0);
        for (int molecules = 0; molecules < 3; molecules++) {
            lab.arrive("H");
            lab.assertReleasedSoFar(3 * molecules);
            lab.arrive("H");
            lab.assertReleasedSoFar(3 * molecules + 3);
        }

        lab.assertAllBecomeWater();
    }

    @EverySchedule(budget = 20)
    @DisplayName("the atoms of two objects never mix, and each object makes its own water")
    void twoObjects(Workers workers) throws InterruptedException {
        var one = new TestLab(workers);
        var other = new TestLab(workers);

        one.arrive("HH");
        other.arrive("O");
        one.assertReleasedSoFar(0);
        other.assertReleasedSoFar(0);
        one.arrive("O");
        one.assertReleasedSoFar(3);
        other.assertReleasedSoFar(0);
        other.arrive("HH");

        one.assertAllBecomeWater();
        other.assertAllBecomeWater();
    }

    private static void waitsForFortyDays(TestLab lab, String atoms, String missing) throws InterruptedException {
        lab.arrive(atoms);
        Thread.sleep(FORTY_DAYS);
        lab.assertReleasedSoFar(0);
        lab.arrive(missing);

        lab.assertAllBecomeWater();
    }
}
