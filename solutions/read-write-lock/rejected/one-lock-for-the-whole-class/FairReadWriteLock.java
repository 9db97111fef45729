import java.util.concurrent.Semaphore;

class FairReadWriteLock {

    private static final int ALL = 1_000_000;
    private static final Semaphore PERMITS = new Semaphore(ALL, true);

    void lockRead() throws InterruptedException {
        PERMITS.acquire();
    }

    void unlockRead() {
        PERMITS.release();
    }

    void lockWrite() throws InterruptedException {
        PERMITS.acquire(ALL);
    }

    void unlockWrite() {
        PERMITS.release(ALL);
    }
}
