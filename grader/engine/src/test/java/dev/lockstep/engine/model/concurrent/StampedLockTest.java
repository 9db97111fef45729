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

/** StampedLock: pessimistic and optimistic, converted, given back or not. */
class StampedLockTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> locks() {
        return Programs.in(StampedLockTest.class);
    }

    /** The Point of StampedLock's own documentation, with plain fields. */
    static class Point {
        private double x;
        private double y;
        private final StampedLock lock = new StampedLock();

        void move(double deltaX, double deltaY) {
            long stamp = lock.writeLock();
            try {
                x += deltaX;
                y += deltaY;
            } finally {
                lock.unlockWrite(stamp);
            }
        }

        double sum() {
            long stamp = lock.tryOptimisticRead();
            try {
                for (; ; stamp = lock.readLock()) {
                    if (stamp == 0L) {
                        continue;
                    }
                    double currentX = x;
                    double currentY = y;
                    if (!lock.validate(stamp)) {
                        continue;
                    }
                    return currentX - currentY;
                }
            } finally {
                if (StampedLock.isReadLockStamp(stamp)) {
                    lock.unlockRead(stamp);
                }
            }
        }

        double simpleSum() {
            long stamp = lock.tryOptimisticRead();
            double currentX = x;
            double currentY = y;
            if (!lock.validate(stamp)) {
                stamp = lock.readLock();
                try {
                    currentX = x;
                    currentY = y;
                } finally {
                    lock.unlockRead(stamp);
                }
            }
            return currentX - currentY;
        }

        double sumWithoutValidation() {
            long stamp = lock.tryOptimisticRead();
            return stamp == 0 ? 0 : x - y;
        }

        double sumValidatedTooEarly() {
            long stamp = lock.tryOptimisticRead();
            if (!lock.validate(stamp)) {
                return 0;
            }
            return x;
        }

        void moveIfAtOrigin(double newX, double newY) {
            long stamp = lock.readLock();
            try {
                while (x == 0.0 && y == 0.0) {
                    long converted = lock.tryConvertToWriteLock(stamp);
                    if (converted != 0L) {
                        stamp = converted;
                        x = newX;
                        y = newY;
                        break;
                    } else {
                        lock.unlockRead(stamp);
                        stamp = lock.writeLock();
                    }
                }
            } finally {
                lock.unlock(stamp);
            }
        }
    }

    static final class TheIdiomOfTheDocumentation implements Program {
        private final Point point = new Point();

        @Override
        public void run() throws InterruptedException {
            var sums = new double[1];
            inTwoThreads(() -> point.move(1, 1), () -> sums[0] = point.sum());
            assertEquals(0, sums[0]);
        }
    }

    static final class TheIdiomWithAFallback implements Program {
        private final Point point = new Point();

        @Override
        public void run() throws InterruptedException {
            var sums = new double[1];
            inTwoThreads(
                    () -> {
                        point.move(1, 1);
                        point.move(1, 1);
                    },
                    () -> sums[0] = point.simpleSum());
            assertEquals(0, sums[0]);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AnOptimisticReadThatIsNeverValidated implements Program {
        private final Point point = new Point();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> point.move(1, 1), () -> point.sumWithoutValidation());
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ValidatedBeforeItIsRead implements Program {
        private final Point point = new Point();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> point.move(1, 1), () -> point.sumValidatedTooEarly());
        }
    }

    static final class AReadLockIsConverted implements Program {
        private final Point point = new Point();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> point.moveIfAtOrigin(3, 4), () -> point.moveIfAtOrigin(5, 6));
            assertEquals(-1, point.sum());
        }
    }

    @Finds(Cause.SELF_DEADLOCK)
    static final class AStampedLockIsNotReentrant implements Program {
        private final StampedLock lock = new StampedLock();

        @Override
        public void run() throws InterruptedException {
            var writer = new Thread(() -> {
                long outer = lock.writeLock();
                long inner = lock.writeLock();
                lock.unlockWrite(inner);
                lock.unlockWrite(outer);
            });
            writer.start();
            writer.join();
        }
    }

    @Finds(Cause.SELF_DEADLOCK)
    static final class AStampedReaderWantsToWrite implements Program {
        private final StampedLock lock = new StampedLock();

        @Override
        public void run() throws InterruptedException {
            var upgrader = new Thread(() -> {
                long outer = lock.readLock();
                long inner = lock.writeLock();
                lock.unlockWrite(inner);
                lock.unlockRead(outer);
            });
            upgrader.start();
            upgrader.join();
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class TwoStampedLocksInOppositeOrder implements Program {
        private final StampedLock left = new StampedLock();
        private final StampedLock right = new StampedLock();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> both(left, right), () -> both(right, left));
        }

        private static void both(StampedLock first, StampedLock second) {
            long outer = first.writeLock();
            long inner = second.writeLock();
            second.unlockWrite(inner);
            first.unlockWrite(outer);
        }
    }

    @Finds(Cause.LOCK_LEAK)
    static final class AStampThatIsNotGivenBack implements Program {
        private final StampedLock lock = new StampedLock();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> lock.writeLock(), () -> {});
        }
    }

    @Finds(Cause.LOCK_LEAK)
    static final class AReadStampThatIsNotGivenBack implements Program {
        private final StampedLock lock = new StampedLock();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> lock.readLock(), () -> {});
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class TheWrongStamp implements Program {
        private final StampedLock lock = new StampedLock();

        @Override
        public void run() {
            long stamp = lock.writeLock();
            lock.unlockWrite(stamp);
            lock.unlockWrite(stamp);
        }
    }

    static final class ViewsAndTimedTries implements Program {
        private final StampedLock lock = new StampedLock();
        private int value;

        @Override
        public void run() throws InterruptedException {
            Lock writes = lock.asWriteLock();
            Lock reads = lock.asReadLock();
            inTwoThreads(
                    () -> {
                        writes.lock();
                        value++;
                        writes.unlock();
                    },
                    () -> {
                        reads.lock();
                        assertTrue(value >= 0);
                        reads.unlock();
                    });
            long stamp = lock.tryWriteLock();
            assertEquals(0, lock.tryReadLock(1, TimeUnit.SECONDS));
            assertTrue(lock.isWriteLocked());
            lock.unlock(stamp);
        }
    }
}
