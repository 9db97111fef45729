package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Locks and latches that people build on AbstractQueuedSynchronizer, and on its long sister. */
class SynchronizersOfOnesOwnTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(SynchronizersOfOnesOwnTest.class);
    }

    /** The Mutex of AbstractQueuedSynchronizer's own documentation. */
    private static final class Mutex {
        private static final class Sync extends AbstractQueuedSynchronizer {
            @Override
            public boolean tryAcquire(int acquires) {
                if (compareAndSetState(0, 1)) {
                    setExclusiveOwnerThread(Thread.currentThread());
                    return true;
                }
                return false;
            }

            @Override
            protected boolean tryRelease(int releases) {
                if (!isHeldExclusively()) {
                    throw new IllegalMonitorStateException();
                }
                setExclusiveOwnerThread(null);
                setState(0);
                return true;
            }

            @Override
            protected boolean isHeldExclusively() {
                return getExclusiveOwnerThread() == Thread.currentThread();
            }
        }

        private final Sync sync = new Sync();

        void lock() {
            sync.acquire(1);
        }

        boolean tryLock(long seconds) throws InterruptedException {
            return sync.tryAcquireNanos(1, TimeUnit.SECONDS.toNanos(seconds));
        }

        void unlock() {
            sync.release(1);
        }

        AbstractQueuedSynchronizer.ConditionObject newCondition() {
            return sync.new ConditionObject();
        }
    }

    /** Its BooleanLatch; one that forgets to say that it is open never wakes anybody. */
    private static class Gate extends AbstractQueuedSynchronizer {
        private final boolean tells;

        Gate(boolean tells) {
            this.tells = tells;
        }

        @Override
        protected int tryAcquireShared(int ignored) {
            return getState() == 1 ? 1 : -1;
        }

        @Override
        protected boolean tryReleaseShared(int ignored) {
            setState(1);
            return tells;
        }
    }

    static final class AMutexGuards implements Program {
        private final Mutex mutex = new Mutex();
        private int count;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(2, count);
            assertTrue(mutex.tryLock(1));
            assertFalse(mutex.tryLock(1));
            mutex.unlock();
            assertThrows(IllegalMonitorStateException.class, mutex::unlock);
        }

        private void add() {
            mutex.lock();
            try {
                count++;
            } finally {
                mutex.unlock();
            }
        }
    }

    static final class AConditionOfAMutex implements Program {
        private final Mutex mutex = new Mutex();
        private final Condition full = mutex.newCondition();
        private int value;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        mutex.lock();
                        value = 7;
                        full.signal();
                        mutex.unlock();
                    },
                    () -> {
                        mutex.lock();
                        while (value == 0) {
                            full.awaitUninterruptibly();
                        }
                        assertEquals(7, value);
                        mutex.unlock();
                    });
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class MutexesInOppositeOrder implements Program {
        private final Mutex left = new Mutex();
        private final Mutex right = new Mutex();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> both(left, right), () -> both(right, left));
        }

        private static void both(Mutex first, Mutex second) {
            first.lock();
            second.lock();
            second.unlock();
            first.unlock();
        }
    }

    static final class AGateThatTells implements Program {
        private final Gate gate = new Gate(true);
        private int value;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        value = 1;
                        gate.releaseShared(1);
                    },
                    () -> {
                        gate.acquireShared(1);
                        assertEquals(1, value);
                    });
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class AGateThatDoesNotTell implements Program {
        private final Gate gate = new Gate(false);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> gate.releaseShared(1), () -> gate.acquireShared(1));
        }
    }

    /** Counts up to what an int could not hold. */
    private static final class Tickets extends AbstractQueuedLongSynchronizer {
        private static final long FULL = 1L << 40;

        @Override
        protected boolean tryAcquire(long number) {
            return compareAndSetState(0, number);
        }

        @Override
        protected boolean tryRelease(long number) {
            setState(getState() - number);
            return getState() == 0;
        }
    }

    static final class ALongSynchronizerGuards implements Program {
        private final Tickets tickets = new Tickets();
        private int count;

        @Override
        public void run() throws InterruptedException {
            Runnable add = () -> {
                tickets.acquire(Tickets.FULL);
                count++;
                tickets.release(Tickets.FULL);
            };
            inTwoThreads(add, add);
            assertEquals(2, count);
            assertFalse(tickets.hasQueuedThreads());
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class ALongSynchronizerThatIsReleasedInPart implements Program {
        private final Tickets tickets = new Tickets();

        @Override
        public void run() throws InterruptedException {
            Runnable part = () -> {
                tickets.acquire(Tickets.FULL);
                tickets.release(1);
            };
            inTwoThreads(part, part);
        }
    }
}
