package dev.lockstep.engine.model.concurrent;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** StampedLock: stamps converted into others, tried for, and given back in every way. */
class StampsConvertedTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(StampsConvertedTest.class);
    }

    static final class EveryConversion implements Program {
        @Override
        public void run() {
            var lock = new StampedLock();
            long stamp = lock.tryConvertToReadLock(lock.writeLock());
            assertTrue(StampedLock.isReadLockStamp(stamp));
            stamp = lock.tryConvertToWriteLock(stamp);
            assertTrue(StampedLock.isWriteLockStamp(stamp));
            stamp = lock.tryConvertToOptimisticRead(stamp);
            assertTrue(StampedLock.isOptimisticReadStamp(stamp));
            assertTrue(lock.validate(stamp));
            stamp = lock.tryConvertToWriteLock(stamp);
            assertTrue(lock.isWriteLocked());
            assertTrue(lock.tryUnlockWrite());
            assertFalse(lock.tryUnlockRead());
            assertFalse(lock.validate(stamp));
        }
    }

    static final class OnlyOneReaderBecomesTheWriter implements Program {
        private final StampedLock lock = new StampedLock();
        private int written;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::write, this::write);
            assertEquals(2, written);
        }

        private void write() {
            long stamp = lock.readLock();
            try {
                long converted = lock.tryConvertToWriteLock(stamp);
                if (converted == 0) {
                    lock.unlockRead(stamp);
                    converted = lock.writeLock();
                }
                stamp = converted;
                written++;
            } finally {
                lock.unlock(stamp);
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AConversionThatFailedIsOverlooked implements Program {
        private final StampedLock lock = new StampedLock();
        private int written;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::write, this::write);
        }

        private void write() {
            long stamp = lock.readLock();
            long converted = lock.tryConvertToWriteLock(stamp);
            written++;
            lock.unlock(converted == 0 ? stamp : converted);
        }
    }

    static final class ReadsAgainAfterAFailedValidation implements Program {
        private final StampedLock lock = new StampedLock();
        private int x;
        private int y;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::write, this::read);
        }

        private void write() {
            long stamp = lock.writeLock();
            x++;
            y++;
            lock.unlockWrite(stamp);
        }

        private void read() {
            long stamp = lock.readLock();
            int before = x;
            stamp = lock.tryConvertToOptimisticRead(stamp);
            int after = y;
            if (lock.validate(stamp)) {
                assertEquals(before, after);
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ReadsOnAfterTheReadLockWasConverted implements Program {
        private final StampedLock lock = new StampedLock();
        private int x;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        long stamp = lock.writeLock();
                        x++;
                        lock.unlockWrite(stamp);
                    },
                    () -> {
                        lock.tryConvertToOptimisticRead(lock.readLock());
                        assertTrue(x >= 0);
                    });
        }
    }

    static final class TriesTakeTheirTime implements Program {
        @Override
        public void run() throws InterruptedException {
            var lock = new StampedLock();
            long begun = System.nanoTime();
            long stamp = lock.tryReadLock();
            assertEquals(0, lock.tryWriteLock());
            assertEquals(0, lock.tryWriteLock(1, TimeUnit.SECONDS));
            long second = lock.tryReadLock(1, TimeUnit.SECONDS);
            assertEquals(2, lock.getReadLockCount());
            lock.unlockRead(stamp);
            lock.unlock(second);
            stamp = lock.tryWriteLock(1, TimeUnit.SECONDS);
            assertEquals(0, lock.tryReadLock(2, TimeUnit.SECONDS));
            lock.unlockWrite(stamp);
            assertEquals(3_000, NANOSECONDS.toMillis(System.nanoTime() - begun));
        }
    }

    static final class ViewsAsAReadWriteLock implements Program {
        private final ReadWriteLock lock = new StampedLock().asReadWriteLock();
        private int count;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        lock.writeLock().lock();
                        count++;
                        lock.writeLock().unlock();
                    },
                    () -> {
                        lock.readLock().lock();
                        assertTrue(count <= 1);
                        lock.readLock().unlock();
                    });
            assertThrows(
                    UnsupportedOperationException.class, () -> lock.writeLock().newCondition());
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class WritesUnderTheReadView implements Program {
        private final ReadWriteLock lock = new StampedLock().asReadWriteLock();
        private int count;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
        }

        private void add() {
            lock.readLock().lock();
            count++;
            lock.readLock().unlock();
        }
    }
}
