import java.util.concurrent.Semaphore;

class H2O {

    private final Semaphore hydrogens = new Semaphore(2);
    private final Semaphore oxygens = new Semaphore(1);
    private int released;

    public H2O() {}

    public void hydrogen(Runnable releaseHydrogen) throws InterruptedException {
        hydrogens.acquire();
        releaseHydrogen.run();
        countReleased();
    }

    public void oxygen(Runnable releaseOxygen) throws InterruptedException {
        oxygens.acquire();
        releaseOxygen.run();
        countReleased();
    }

    private synchronized void countReleased() {
        released++;
        if (released == 3) {
            released = 0;
            hydrogens.release(2);
            oxygens.release();
        }
    }
}
