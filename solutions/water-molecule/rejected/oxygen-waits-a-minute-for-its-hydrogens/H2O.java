import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class H2O {

    private final Semaphore places = new Semaphore(2);
    private final Semaphore oxygenTurn = new Semaphore(1);
    private final Semaphore reported = new Semaphore(0);
    private final Semaphore go = new Semaphore(0);
    private final Semaphore gone = new Semaphore(0);

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        places.acquire();
        reported.release();
        go.acquire();
        releaseHydrogen.run();
        gone.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygenTurn.acquire();
        reported.acquire(2);
        go.release(2);
        releaseOxygen.run();
        gone.tryAcquire(2, 1, TimeUnit.MINUTES);
        places.release(2);
        oxygenTurn.release();
    }
}
