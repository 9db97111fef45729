import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;

class H2O {

    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(1);
    private final CyclicBarrier complete = new CyclicBarrier(3);

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        hydrogens.acquire();
        bond(releaseHydrogen);
        hydrogens.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygens.acquire();
        bond(releaseOxygen);
        oxygens.release();
    }

    private synchronized void bond(Runnable release) throws InterruptedException {
        try {
            complete.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        release.run();
    }
}
