import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;

class H2O {

    private static final Semaphore hydrogens = new Semaphore(2);
    private static final Semaphore oxygens = new Semaphore(1);
    private static final CyclicBarrier complete = new CyclicBarrier(3);

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        bond(hydrogens, releaseHydrogen);
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        bond(oxygens, releaseOxygen);
    }

    private static void bond(Semaphore places, Runnable release) throws InterruptedException {
        places.acquire();
        try {
            complete.await();
            release.run();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        } finally {
            places.release();
        }
    }
}
