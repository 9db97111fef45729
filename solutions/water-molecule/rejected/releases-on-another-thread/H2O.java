import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;

class H2O {

    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(1);
    private final CyclicBarrier complete = new CyclicBarrier(3);

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        bond(hydrogens, releaseHydrogen);
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        bond(oxygens, releaseOxygen);
    }

    private void bond(Semaphore places, Runnable release) throws InterruptedException {
        places.acquire();
        try {
            complete.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        new Thread(() -> {
                    release.run();
                    places.release();
                })
                .start();
    }
}
