import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class FairReadWriteLock {

    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    void lockRead() throws InterruptedException {
        lock.readLock().lock();
    }

    void unlockRead() {
        lock.readLock().unlock();
    }

    void lockWrite() throws InterruptedException {
        lock.writeLock().lock();
    }

    void unlockWrite() {
        lock.writeLock().unlock();
    }
}
