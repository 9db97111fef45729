import java.util.concurrent.locks.StampedLock;

class FairReadWriteLock {
    private final StampedLock lock = new StampedLock();
    private final ThreadLocal<Long> stamp = new ThreadLocal<>();

    void lockRead() throws InterruptedException {
        stamp.set(lock.readLockInterruptibly());
    }

    void unlockRead() {
        lock.unlockRead(stamp.get());
    }

    void lockWrite() throws InterruptedException {
        stamp.set(lock.writeLockInterruptibly());
    }

    void unlockWrite() {
        lock.unlockWrite(stamp.get());
    }
}
