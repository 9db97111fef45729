import java.util.concurrent.Semaphore;

class FairReadWriteLock {

    private static final int ALL = 256;

    private final Semaphore permits = new Semaphore(ALL, true);

    void lockRead() throws InterruptedException {
        permits.acquire();
    }

    void unlockRead() {
        permits.release();
    }

    void lockWrite() throws InterruptedException {
        permits.acquire(ALL);
    }

    void unlockWrite() {
        permits.release(ALL);
    }
}
