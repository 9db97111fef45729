package dev.lockstep.engine.model.concurrent;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** StampedLock around a collection, and as a gate: what an optimistic stamp is no good for, and who may give a stamp back. */
class StampsOfOthersTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> locks() {
        return Programs.in(StampsOfOthersTest.class);
    }

    /** A map under a stamped lock, read optimistically in one place. */
    static class Prices {
        private final Map<String, Integer> prices = new HashMap<>();
        private final StampedLock lock = new StampedLock();

        void put(String name, int price) {
            long stamp = lock.writeLock();
            try {
                prices.put(name, price);
            } finally {
                lock.unlockWrite(stamp);
            }
        }

        int get(String name) {
            long stamp = lock.readLock();
            try {
                return prices.getOrDefault(name, 0);
            } finally {
                lock.unlockRead(stamp);
            }
        }

        int getOptimistically(String name) {
            long stamp = lock.tryOptimisticRead();
            int price = prices.getOrDefault(name, 0);
            return lock.validate(stamp) ? price : get(name);
        }
    }

    static final class AMapIsReadUnderTheReadLock implements Program {
        private final Prices prices = new Prices();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> prices.put("tea", 3), () -> prices.get("tea"));
        }
    }

    /** No stamp helps who is inside of a map while it changes. */
    @Finds(Cause.DATA_RACE)
    static final class AMapIsReadOptimistically implements Program {
        private final Prices prices = new Prices();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> prices.put("tea", 3), () -> prices.getOptimistically("tea"));
        }
    }

    static final class AMapThatNobodyChangesIsReadOptimistically implements Program {
        private final Prices prices = new Prices();

        @Override
        public void run() throws InterruptedException {
            prices.put("tea", 3);
            inTwoThreads(() -> prices.getOptimistically("tea"), () -> prices.getOptimistically("tea"));
        }
    }

    /** Stamps belong to no thread: one closes the gate that the other opens. */
    static final class AGateThatOneClosesAndTheOtherOpens implements Program {
        private final StampedLock mine = new StampedLock();
        private final StampedLock yours = new StampedLock();

        @Override
        public void run() throws InterruptedException {
            yours.writeLock();
            inTwoThreads(
                    () -> {
                        mine.writeLock();
                        yours.tryUnlockWrite();
                    },
                    () -> {
                        yours.writeLock();
                        mine.tryUnlockWrite();
                    });
        }
    }

    /** Nor does it matter that nobody has opened it yet: a virtual thread that still waits may outlive who closed it. */
    static final class AGateThatIsOpenedTomorrow implements Program {
        private final StampedLock gate = new StampedLock();

        @Override
        public void run() {
            long closed = gate.writeLock();
            Thread.startVirtualThread(() -> openTomorrow(closed));
        }

        private void openTomorrow(long closed) {
            try {
                Thread.sleep(Duration.ofDays(1));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            gate.unlockWrite(closed);
        }
    }

    @Finds(Cause.LOCK_LEAK)
    static final class AStampThatNobodyGivesBack implements Program {
        private final StampedLock lock = new StampedLock();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(lock::tryReadLock, () -> lock.unlockRead(lock.readLock()));
        }
    }
}
