package dev.lockstep.web.grading;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Who grades in this process at a time: many together, or one alone that may be what killed a process before, and must not disturb others,
 * nor be blamed for them. Thread-safe.
 */
final class Company {

    /** Fair, so that one that is to be alone comes to its turn. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** What a grading holds from its beginning to its end. */
    Lock place(boolean isAlone) {
        return isAlone ? lock.writeLock() : lock.readLock();
    }

    /**
     * Waits until nobody grades.
     *
     * @return false if that took too long
     */
    boolean awaitNobody(Duration patience) throws InterruptedException {
        // Each grading has company, or none at all: whoever gets to be alone knows that there is no other.
        Lock alone = lock.writeLock();
        if (!alone.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        alone.unlock();
        return true;
    }
}
