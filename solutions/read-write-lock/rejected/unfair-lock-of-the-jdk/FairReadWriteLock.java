import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class FairReadWriteLock {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    void lockRead() throws InterruptedException {
        lock.readLock().lockInterruptibly();
    }

    void unlockRead() {
        lock.readLock().unlock();
    }

    void lockWrite() throws InterruptedException {
        lock.writeLock().lockInterruptibly();
    }

    void unlockWrite() {
        lock.writeLock().unlock();
    }
}
