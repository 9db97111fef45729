import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;

class H2O {

    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(1);
    private final CyclicBarrier complete = new CyclicBarrier(3);

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        awaitPartners(hydrogens);
        releaseHydrogen.run();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        awaitPartners(oxygens);
        releaseOxygen.run();
    }

    private void awaitPartners(Semaphore places) throws InterruptedException {
        places.acquire();
        try {
            complete.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        } finally {
            places.release();
        }
    }
}
