import java.util.concurrent.locks.ReentrantLock;

class FairReadWriteLock {

    private final ReentrantLock lock = new ReentrantLock(true);

    void lockRead() throws InterruptedException {
        lock.lockInterruptibly();
    }

    void unlockRead() {
        lock.unlock();
    }

    void lockWrite() throws InterruptedException {
        lock.lockInterruptibly();
    }

    void unlockWrite() {
        lock.unlock();
    }
}
