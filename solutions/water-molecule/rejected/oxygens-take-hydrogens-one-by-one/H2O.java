import java.util.concurrent.Semaphore;

class H2O {

    private final Semaphore places = new Semaphore(2);
    private final Semaphore reported = new Semaphore(0);
    private final Semaphore go = new Semaphore(0);
    private final Semaphore gone = new Semaphore(0);
    private final Semaphore releasing = new Semaphore(1);

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        places.acquire();
        reported.release();
        go.acquire();
        releaseHydrogen.run();
        gone.release();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        reported.acquire();
        reported.acquire();
        releasing.acquire();
        go.release(2);
        releaseOxygen.run();
        gone.acquire(2);
        places.release(2);
        releasing.release();
    }
}
