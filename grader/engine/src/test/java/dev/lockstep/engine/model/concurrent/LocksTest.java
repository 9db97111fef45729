package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** ReentrantLock, its conditions, and LockSupport. */
class LocksTest {

    @TestFactory
    Stream<DynamicTest> locks() {
        return Programs.in(LocksTest.class);
    }

    static final class ALockGuardsACounter implements Program {
        private final Lock lock = new ReentrantLock();
        private int count;

        @Override
        public void run() throws InterruptedException {
            var a = new Thread(this::add);
            var b = new Thread(this::add);
            a.start();
            b.start();
            a.join();
            b.join();
            assertEquals(2, count);
        }

        private void add() {
            lock.lock();
            try {
                count++;
            } finally {
                lock.unlock();
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class AReadForgetsTheLock implements Program {
        private final Lock lock = new ReentrantLock(true);
        private int count;

        @Override
        public void run() throws InterruptedException {
            var a = new Thread(() -> {
                lock.lock();
                try {
                    count++;
                } finally {
                    lock.unlock();
                }
            });
            a.start();
            assertTrue(count >= 0);
            a.join();
        }
    }

    static final class AFairLockServesInOrder implements Program {
        private final ReentrantLock lock = new ReentrantLock(true);
        private final List<String> order = new ArrayList<>();

        @Override
        public void run() throws InterruptedException {
            lock.lock();
            var a = new Thread(() -> enter("a"));
            var b = new Thread(() -> enter("b"));
            a.start();
            while (!lock.hasQueuedThread(a)) {
                Thread.onSpinWait();
            }
            b.start();
            while (lock.getQueueLength() < 2) {
                Thread.onSpinWait();
            }
            lock.unlock();
            a.join();
            b.join();
            assertEquals(List.of("a", "b"), order);
        }

        private void enter(String name) {
            lock.lock();
            try {
                order.add(name);
            } finally {
                lock.unlock();
            }
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class AnUnfairLockLetsOthersBargeIn implements Program {
        private final ReentrantLock lock = new ReentrantLock();
        private final List<String> order = new ArrayList<>();

        @Override
        public void run() throws InterruptedException {
            lock.lock();
            var a = new Thread(() -> enter("a"));
            var b = new Thread(() -> enter("b"));
            a.start();
            while (!lock.hasQueuedThread(a)) {
                Thread.onSpinWait();
            }
            b.start();
            lock.unlock();
            a.join();
            b.join();
            assertEquals(List.of("a", "b"), order);
        }

        private void enter(String name) {
            lock.lock();
            try {
                order.add(name);
            } finally {
                lock.unlock();
            }
        }
    }

    static final class TryLockDoesNotWait implements Program {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public void run() throws InterruptedException {
            lock.lock();
            var got = new boolean[1];
            var other = new Thread(() -> got[0] = lock.tryLock());
            other.start();
            other.join();
            lock.unlock();
            assertFalse(got[0]);
            assertTrue(lock.tryLock());
            lock.unlock();
            assertFalse(lock.isLocked());
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class UnlockAfterAFailedTryLock implements Program {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public void run() throws InterruptedException {
            var other = new Thread(() -> {
                lock.lock();
                lock.unlock();
            });
            other.start();
            lock.tryLock();
            lock.unlock();
            other.join();
        }
    }

    static final class ATimedTryLockGivesUpInTime implements Program {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public void run() throws InterruptedException {
            lock.lock();
            var waited = new long[1];
            var got = new boolean[1];
            var other = new Thread(() -> {
                long start = System.nanoTime();
                try {
                    got[0] = lock.tryLock(3, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                waited[0] = System.nanoTime() - start;
            });
            other.start();
            other.join();
            lock.unlock();
            assertFalse(got[0]);
            assertEquals(TimeUnit.SECONDS.toNanos(3), waited[0]);
        }
    }

    @Finds(Cause.LOCK_LEAK)
    static final class ATimedTryLockWithoutUnlock implements Program {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public void run() throws InterruptedException {
            var other = new Thread(() -> {
                try {
                    if (!lock.tryLock(1, TimeUnit.SECONDS)) {
                        throw new IllegalStateException("busy");
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            other.start();
            other.join();
        }
    }

    static final class AnInterruptEndsLockInterruptibly implements Program {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public void run() throws InterruptedException {
            lock.lock();
            var interrupted = new AtomicBoolean();
            var other = new Thread(() -> {
                try {
                    lock.lockInterruptibly();
                    lock.unlock();
                } catch (InterruptedException e) {
                    interrupted.set(true);
                }
            });
            other.start();
            other.interrupt();
            other.join();
            lock.unlock();
            assertTrue(interrupted.get());
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class AnInterruptDoesNotEndLock implements Program {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public void run() throws InterruptedException {
            lock.lock();
            var other = new Thread(() -> {
                lock.lock();
                lock.unlock();
            });
            other.start();
            other.interrupt();
            other.join();
            lock.unlock();
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class TwoLocksInOppositeOrder implements Program {
        private final ReentrantLock left = new ReentrantLock(true);
        private final ReentrantLock right = new ReentrantLock();

        @Override
        public void run() throws InterruptedException {
            var a = new Thread(() -> both(left, right));
            var b = new Thread(() -> both(right, left));
            a.start();
            b.start();
            a.join();
            b.join();
        }

        private static void both(Lock first, Lock second) {
            first.lock();
            second.lock();
            second.unlock();
            first.unlock();
        }
    }

    static final class LocksAreReentrantAndCounted implements Program {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public void run() {
            lock.lock();
            lock.lock();
            assertEquals(2, lock.getHoldCount());
            lock.unlock();
            assertTrue(lock.isHeldByCurrentThread());
            lock.unlock();
            assertThrows(IllegalMonitorStateException.class, lock::unlock);
        }
    }

    @Finds(Cause.LOCK_LEAK)
    static final class ALockTakenTwiceAndGivenBackOnce implements Program {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public void run() {
            lock.lock();
            lock.lock();
            lock.unlock();
        }
    }

    static final class AConditionPassesValues implements Program {
        private final Lock lock = new ReentrantLock();
        private final Condition full = lock.newCondition();
        private int value;

        @Override
        public void run() throws InterruptedException {
            var giver = new Thread(() -> {
                lock.lock();
                try {
                    value = 7;
                    full.signal();
                } finally {
                    lock.unlock();
                }
            });
            giver.start();
            lock.lock();
            try {
                while (value == 0) {
                    full.await();
                }
                assertEquals(7, value);
            } finally {
                lock.unlock();
            }
            giver.join();
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class AConditionWithoutItsPredicate implements Program {
        private final Lock lock = new ReentrantLock();
        private final Condition full = lock.newCondition();

        @Override
        public void run() throws InterruptedException {
            var giver = new Thread(() -> {
                lock.lock();
                full.signal();
                lock.unlock();
            });
            giver.start();
            lock.lock();
            full.await();
            lock.unlock();
            giver.join();
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class ASignalWithoutTheLock implements Program {
        private final Lock lock = new ReentrantLock();
        private final Condition full = lock.newCondition();

        @Override
        public void run() {
            full.signalAll();
        }
    }

    static final class TimedAwaitsTakeTheirTime implements Program {
        private final Lock lock = new ReentrantLock();
        private final Condition never = lock.newCondition();

        @Override
        public void run() throws InterruptedException {
            lock.lock();
            try {
                long start = System.nanoTime();
                long left = 5_000_000;
                while (left > 0) {
                    left = never.awaitNanos(left);
                }
                assertEquals(5_000_000, System.nanoTime() - start);
                boolean early = true;
                var deadline = new Date(System.currentTimeMillis() + 100);
                while (early) {
                    early = never.awaitUntil(deadline);
                }
                assertTrue(System.currentTimeMillis() >= deadline.getTime());
                assertFalse(never.await(1, TimeUnit.SECONDS) && System.nanoTime() < 0);
            } finally {
                lock.unlock();
            }
        }
    }

    static final class SignalsGoToTheLongestWaiting implements Program {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition turn = lock.newCondition();
        private final List<String> woken = new ArrayList<>();
        private int passes;

        @Override
        public void run() throws InterruptedException {
            var a = new Thread(() -> await("a"));
            var b = new Thread(() -> await("b"));
            a.start();
            untilWaiting(1);
            b.start();
            untilWaiting(2);
            lock.lock();
            passes = 1;
            turn.signal();
            lock.unlock();
            a.join();
            lock.lock();
            passes = 1;
            turn.signal();
            lock.unlock();
            b.join();
            assertEquals(2, woken.size());
        }

        private void untilWaiting(int number) {
            lock.lock();
            while (lock.getWaitQueueLength(turn) < number) {
                lock.unlock();
                Thread.yield();
                lock.lock();
            }
            lock.unlock();
        }

        private void await(String name) {
            lock.lock();
            try {
                while (passes == 0) {
                    turn.awaitUninterruptibly();
                }
                passes--;
                woken.add(name);
            } finally {
                lock.unlock();
            }
        }
    }

    static final class APermitIsNotLost implements Program {
        @Override
        public void run() throws InterruptedException {
            var ready = new AtomicBoolean();
            var sleeper = new Thread(() -> {
                while (!ready.get()) {
                    LockSupport.park(this);
                }
            });
            sleeper.start();
            ready.set(true);
            LockSupport.unpark(sleeper);
            sleeper.join();
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class AParkBeforeTheFlagIsLookedAt implements Program {
        @Override
        public void run() throws InterruptedException {
            var ready = new AtomicBoolean();
            var sleeper = new Thread(() -> {
                LockSupport.park();
                while (!ready.get()) {
                    LockSupport.park();
                }
            });
            sleeper.start();
            ready.set(true);
            if (sleeper.getState() == Thread.State.WAITING) {
                LockSupport.unpark(sleeper);
            }
            sleeper.join();
        }
    }

    static final class ParkNanosAndParkUntilEndByThemselves implements Program {
        @Override
        public void run() {
            long start = System.nanoTime();
            LockSupport.parkNanos(2_000_000);
            LockSupport.parkUntil(System.currentTimeMillis() + 10);
            LockSupport.parkNanos(this, 1_000);
            assertTrue(System.nanoTime() - start <= 13_001_000);
        }
    }

    static final class AnInterruptEndsAParkAndStays implements Program {
        @Override
        public void run() throws InterruptedException {
            var still = new boolean[1];
            var sleeper = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    LockSupport.park();
                }
                LockSupport.park();
                still[0] = Thread.interrupted();
            });
            sleeper.start();
            sleeper.interrupt();
            sleeper.join();
            assertTrue(still[0]);
        }
    }
}
