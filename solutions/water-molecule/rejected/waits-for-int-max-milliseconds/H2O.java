import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class H2O {

    private final Semaphore hydrogenPlaces = new Semaphore(2);
    private final Semaphore oxygenPlace = new Semaphore(1);
    private final Semaphore hydrogens = new Semaphore(0);
    private final Semaphore go = new Semaphore(0);
    private final Semaphore done = new Semaphore(0);

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        hydrogenPlaces.acquire();
        hydrogens.release();
        await(go, 1);
        releaseHydrogen.run();
        done.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygenPlace.acquire();
        await(hydrogens, 2);
        go.release(2);
        releaseOxygen.run();
        await(done, 2);
        hydrogenPlaces.release(2);
        oxygenPlace.release();
    }

    private static void await(Semaphore semaphore, int permits) throws InterruptedException {
        semaphore.tryAcquire(permits, Integer.MAX_VALUE, TimeUnit.MILLISECONDS);
    }
}
