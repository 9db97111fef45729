import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.*;

class Locks {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition notEmpty = lock.newCondition();
    private final ReadWriteLock readWrite = new ReentrantReadWriteLock();
    private final StampedLock stamped = new StampedLock();
    private double x;

    double read() throws InterruptedException {
        if (lock.tryLock(1, TimeUnit.SECONDS)) {
            try {
                notEmpty.awaitNanos(1_000);
                notEmpty.signalAll();
            } finally {
                lock.unlock();
            }
        }
        readWrite.readLock().lock();
        readWrite.readLock().unlock();
        long stamp = stamped.tryOptimisticRead();
        double seen = x;
        if (!stamped.validate(stamp)) {
            stamp = stamped.readLock();
            try {
                seen = x;
            } finally {
                stamped.unlockRead(stamp);
            }
        }
        LockSupport.parkNanos(this, 10);
        LockSupport.unpark(Thread.currentThread());
        return seen;
    }
}
