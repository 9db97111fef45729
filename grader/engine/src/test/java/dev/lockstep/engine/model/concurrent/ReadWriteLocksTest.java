package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.*;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** ReentrantReadWriteLock: what it orders, and how to wait for oneself. */
class ReadWriteLocksTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> locks() {
        return Programs.in(ReadWriteLocksTest.class);
    }

    static final class ReadersAndAWriter implements Program {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private int x;
        private int y;

        @Override
        public void run() throws InterruptedException {
            var reader = new Thread(this::read);
            reader.start();
            inTwoThreads(this::read, this::write);
            reader.join();
        }

        private void read() {
            lock.readLock().lock();
            try {
                assertEquals(x, y);
            } finally {
                lock.readLock().unlock();
            }
        }

        private void write() {
            lock.writeLock().lock();
            try {
                x++;
                y++;
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AWriteUnderTheReadLock implements Program {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private int count;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
        }

        private void add() {
            lock.readLock().lock();
            try {
                count++;
            } finally {
                lock.readLock().unlock();
            }
        }
    }

    static final class AWriterMayBecomeAReader implements Program {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private int value;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::update, this::update);
            assertEquals(2, value);
        }

        private void update() {
            lock.writeLock().lock();
            value++;
            int written = value;
            lock.readLock().lock();
            lock.writeLock().unlock();
            try {
                assertEquals(written, value);
            } finally {
                lock.readLock().unlock();
            }
        }
    }

    @Finds(Cause.SELF_DEADLOCK)
    static final class AReaderCannotBecomeAWriter implements Program {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

        @Override
        public void run() throws InterruptedException {
            var upgrader = new Thread(() -> {
                lock.readLock().lock();
                lock.writeLock().lock();
                lock.writeLock().unlock();
                lock.readLock().unlock();
            });
            upgrader.start();
            upgrader.join();
        }
    }

    @Finds(Cause.SELF_DEADLOCK)
    static final class TwoReadersBothBecomeWriters implements Program {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::upgrade, this::upgrade);
        }

        private void upgrade() {
            lock.readLock().lock();
            lock.writeLock().lock();
            lock.writeLock().unlock();
            lock.readLock().unlock();
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class AWriterWaitsForAReaderThatWaitsForIt implements Program {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private final Object monitor = new Object();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        lock.readLock().lock();
                        synchronized (monitor) {
                            lock.readLock().unlock();
                        }
                    },
                    () -> {
                        synchronized (monitor) {
                            lock.writeLock().lock();
                            lock.writeLock().unlock();
                        }
                    });
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class TheSecondReadLockQueuesBehindAWriter implements Program {
        private final ReentrantReadWriteLock first = new ReentrantReadWriteLock();
        private final ReentrantReadWriteLock second = new ReentrantReadWriteLock();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> both(first, second), () -> both(second, first));
        }

        private static void both(ReentrantReadWriteLock read, ReentrantReadWriteLock written) {
            read.readLock().lock();
            written.writeLock().lock();
            written.writeLock().unlock();
            read.readLock().unlock();
        }
    }

    @Finds(Cause.LOCK_LEAK)
    static final class AReadLockNotGivenBack implements Program {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

        @Override
        public void run() throws InterruptedException {
            var reader = new Thread(() -> lock.readLock().lock());
            reader.start();
            reader.join();
        }
    }

    @Finds(Cause.LOCK_LEAK)
    static final class AReadLockTakenTwiceAndGivenBackOnce implements Program {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        lock.readLock().lock();
                        lock.readLock().lock();
                        lock.readLock().unlock();
                    },
                    () -> {
                        lock.readLock().lock();
                        lock.readLock().unlock();
                    });
        }
    }

    @Finds(Cause.LOCK_LEAK)
    static final class AWriteLockNotGivenBack implements Program {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

        @Override
        public void run() throws InterruptedException {
            var writer = new Thread(() -> lock.writeLock().lock());
            writer.start();
            writer.join();
        }
    }

    static final class TriesAndQuestions implements Program {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

        @Override
        public void run() throws InterruptedException {
            lock.readLock().lock();
            var got = new boolean[3];
            var other = new Thread(() -> {
                try {
                    got[0] = lock.writeLock().tryLock();
                    got[1] = lock.writeLock().tryLock(1, TimeUnit.SECONDS);
                    got[2] = lock.readLock().tryLock(1, TimeUnit.SECONDS);
                    if (got[2]) {
                        lock.readLock().unlock();
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            other.start();
            other.join();
            assertArrayEquals(new boolean[] {false, false, true}, got);
            assertEquals(1, lock.getReadLockCount());
            assertEquals(1, lock.getReadHoldCount());
            assertFalse(lock.isWriteLocked());
            lock.readLock().unlock();
        }
    }

    static final class AConditionOfTheWriteLock implements Program {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private final Condition changed = lock.writeLock().newCondition();
        private int value;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        lock.writeLock().lock();
                        try {
                            while (value == 0) {
                                changed.awaitUninterruptibly();
                            }
                        } finally {
                            lock.writeLock().unlock();
                        }
                    },
                    () -> {
                        lock.writeLock().lock();
                        try {
                            value = 1;
                            changed.signalAll();
                        } finally {
                            lock.writeLock().unlock();
                        }
                    });
        }
    }
}
