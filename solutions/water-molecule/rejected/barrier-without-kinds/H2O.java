import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

class H2O {

    private final CyclicBarrier complete = new CyclicBarrier(3);

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        bond(releaseHydrogen);
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        bond(releaseOxygen);
    }

    private void bond(Runnable release) throws InterruptedException {
        try {
            complete.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        synchronized (this) {
            release.run();
        }
    }
}
