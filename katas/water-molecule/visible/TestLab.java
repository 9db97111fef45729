import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A laboratory with one {@link H2O}: lets atoms arrive, and looks at who was released when. Used by the test's own thread. */
final class TestLab {

    private final H2O water = new H2O();
    private final Workers workers;
    private final boolean firstIsSlow;
    private final AtomicInteger moments = new AtomicInteger();
    private final Semaphore released = new Semaphore(0);
    private final List<TestAtom> atoms = new ArrayList<>();
    private final List<Worker> arrived = new ArrayList<>();
    private int releasedSoFar;

    private TestLab(Workers workers, boolean firstIsSlow) {
        this.workers = workers;
        this.firstIsSlow = firstIsSlow;
    }

    TestLab(Workers workers) {
        this(workers, false);
    }

    /** One in which the release of the first atom takes an hour of virtual time. */
    static TestLab withOneSlowRelease(Workers workers) {
        return new TestLab(workers, true);
    }

    /** Lets atoms arrive, each on a thread of its own. @param kinds H or O for each of them */
    void arrive(String kinds) {
        kinds.chars().mapToObj(this::atom).forEach(atom -> {
            String words = atom.isHydrogen ? "is a hydrogen" : "is an oxygen";
            arrived.add(workers.start(words, () -> atom.bond(water)));
        });
    }

    /** Starts a thread that is one atom after another. @param kinds H or O for each of them */
    void arriveOneAfterAnother(String kinds) {
        List<TestAtom> turns = kinds.chars().mapToObj(this::atom).toList();
        arrived.add(workers.start("is one atom after another", () -> {
            for (TestAtom atom : turns) {
                atom.bond(water);
            }
        }));
    }

    private TestAtom atom(int kind) {
        var atom = new TestAtom(kind == 'H', moments, released, firstIsSlow && atoms.isEmpty());
        atoms.add(atom);
        return atom;
    }

    /** Lets a day of virtual time pass, which costs nothing: whoever can get further has done so then. */
    static void letADayPass() throws InterruptedException {
        Thread.sleep(Duration.ofDays(1));
    }

    static void takeAnHour() {
        try {
            Thread.sleep(Duration.ofHours(1));
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the threads of this check", e);
        }
    }

    /** Waits until as many atoms are released, and lets a day pass, in which no further one may be. */
    void assertReleasedSoFar(int expected) throws InterruptedException {
        released.acquire(expected - releasedSoFar);
        releasedSoFar = expected;
        letADayPass();
        assertEquals(0, released.availablePermits(), "atoms released too many");
    }

    /** Waits for all atoms; all of them must be parts of molecules then, one molecule after another. */
    void assertAllBecomeWater() {
        arrived.forEach(Worker::join);
        atoms.forEach(TestAtom::assertReleasedOnce);
        var inOrder =
                atoms.stream().sorted(Comparator.comparingInt(TestAtom::begun)).toList();
        for (int first = 0; first < inOrder.size(); first += 3) {
            assertIsWater(inOrder.subList(first, first + 3));
            if (first > 0) {
                assertComesAfter(inOrder.subList(first - 3, first), inOrder.get(first));
            }
        }
    }

    private static void assertIsWater(List<TestAtom> molecule) {
        long hydrogens = molecule.stream().filter(atom -> atom.isHydrogen).count();
        assertEquals(2, hydrogens, "hydrogens in a molecule");
        int complete = molecule.stream().mapToInt(TestAtom::called).max().orElseThrow();
        assertTrue(
                molecule.stream().allMatch(atom -> complete < atom.begun()),
                "a release began before all three of its molecule had called");
    }

    private static void assertComesAfter(List<TestAtom> molecule, TestAtom next) {
        assertTrue(
                molecule.stream().allMatch(atom -> atom.ended() < next.begun()),
                "a release began before the molecule before was complete");
    }
}
