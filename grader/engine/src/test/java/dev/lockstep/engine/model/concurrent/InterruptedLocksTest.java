package dev.lockstep.engine.model.concurrent;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Interrupts of those who wait for a lock, or for a condition of one. */
class InterruptedLocksTest extends InterruptedWaits {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(InterruptedLocksTest.class);
    }

    static final class LocksOfAllKinds implements Program {
        @Override
        public void run() throws Exception {
            var lock = new ReentrantLock();
            var both = new ReentrantReadWriteLock();
            lock.lock();
            both.writeLock().lock();
            eachEnds(
                    lock::lockInterruptibly,
                    () -> lock.tryLock(1, TimeUnit.HOURS),
                    both.readLock()::lockInterruptibly,
                    () -> both.readLock().tryLock(1, TimeUnit.HOURS),
                    both.writeLock()::lockInterruptibly,
                    () -> both.writeLock().tryLock(1, TimeUnit.HOURS));
            both.writeLock().unlock();
            lock.unlock();
        }
    }

    static final class StampedLocks implements Program {
        @Override
        public void run() throws Exception {
            var lock = new StampedLock();
            long stamp = lock.writeLock();
            eachEnds(
                    lock::readLockInterruptibly,
                    () -> lock.tryReadLock(1, TimeUnit.HOURS),
                    lock::writeLockInterruptibly,
                    () -> lock.tryWriteLock(1, TimeUnit.HOURS),
                    lock.asReadLock()::lockInterruptibly,
                    lock.asWriteLock()::lockInterruptibly);
            lock.unlockWrite(stamp);
        }
    }

    static final class ConditionsWithAndWithoutTime implements Program {
        private final Lock lock = new ReentrantLock();
        private final Condition never = lock.newCondition();

        @Override
        public void run() throws Exception {
            eachEnds(
                    locked(() -> untilInterrupted(never::await)),
                    locked(() -> untilInterrupted(() -> never.await(1, TimeUnit.HOURS))),
                    locked(() -> untilInterrupted(() -> never.awaitNanos(1_000_000_000))),
                    locked(() -> untilInterrupted(
                            () -> never.awaitUntil(new Date(System.currentTimeMillis() + 3_600_000)))));
        }

        private static void untilInterrupted(Wait wait) throws Exception {
            while (true) {
                wait.await();
            }
        }

        private Wait locked(Wait wait) {
            return () -> {
                lock.lock();
                try {
                    wait.await();
                } finally {
                    lock.unlock();
                }
            };
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class AConditionAwaitedUninterruptibly implements Program {
        @Override
        public void run() throws Exception {
            var lock = new ReentrantLock();
            var never = lock.newCondition();
            eachEnds(() -> {
                lock.lock();
                try {
                    never.awaitUninterruptibly();
                } finally {
                    lock.unlock();
                }
            });
        }
    }

    /** Who was interrupted has no lock, and may not give one back. */
    @Finds(Cause.EXCEPTION)
    static final class UnlocksWhatItDidNotGet implements Program {
        @Override
        public void run() throws Exception {
            var lock = new ReentrantReadWriteLock();
            lock.writeLock().lock();
            var reader = new Thread(() -> {
                try {
                    lock.readLock().lockInterruptibly();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } finally {
                    lock.readLock().unlock();
                }
            });
            reader.start();
            reader.interrupt();
            reader.join();
            lock.writeLock().unlock();
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class AReadLockIsTakenUninterruptibly implements Program {
        @Override
        public void run() throws Exception {
            var lock = new ReentrantReadWriteLock();
            lock.writeLock().lock();
            var reader = new Thread(() -> {
                lock.readLock().lock();
                lock.readLock().unlock();
            });
            reader.start();
            reader.interrupt();
            reader.join();
            lock.writeLock().unlock();
        }
    }
}
