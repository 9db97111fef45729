import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/** Whoever completes a molecule runs all three releases, under the lock; the others wait until theirs has run. */
public class H2O {

    private record Atom(Runnable release, CountDownLatch released) {

        void bond() {
            release.run();
            released.countDown();
        }
    }

    private final Object lock = new Object();
    private final Queue<Atom> hydrogens = new ArrayDeque<>();
    private final Queue<Atom> oxygens = new ArrayDeque<>();

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        arrive(hydrogens, releaseHydrogen);
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        arrive(oxygens, releaseOxygen);
    }

    private void arrive(Queue<Atom> kind, Runnable release) throws InterruptedException {
        var atom = new Atom(release, new CountDownLatch(1));
        synchronized (lock) {
            kind.add(atom);
            if (hydrogens.size() >= 2 && !oxygens.isEmpty()) {
                hydrogens.remove().bond();
                oxygens.remove().bond();
                hydrogens.remove().bond();
            }
        }
        atom.released.await();
    }
}
