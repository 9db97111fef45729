import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;

class H2O {
    public H2O() {}

    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(1);
    private final CyclicBarrier chamber = new CyclicBarrier(3, () -> {
        hydrogens.release(2);
        oxygens.release();
    });

    private void in(Semaphore kind, Runnable release) throws InterruptedException {
        kind.acquire();
        release.run();
        try {
            chamber.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        in(hydrogens, releaseHydrogen);
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        in(oxygens, releaseOxygen);
    }
}
