import java.util.concurrent.Semaphore;

/** A reader takes one permit, a writer takes all. The fair semaphore serves them in the order in which they came. */
class FairReadWriteLock {

    private static final int ALL = 1_000_000;

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
