package dev.lockstep.engine.model.concurrent;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Conditions of locks, and parking. */
class ConditionsTest {

    @TestFactory
    Stream<DynamicTest> locks() {
        return Programs.in(ConditionsTest.class);
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
                assertEquals(5, NANOSECONDS.toMillis(System.nanoTime() - start));
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

    /** Which of two that is depends: one that woke up for no reason and waits again stands behind the other. */
    static final class EachSignalIsForOneWhoWaits implements Program {
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
            untilWaiting(1);
            lock.lock();
            passes++;
            turn.signal();
            lock.unlock();
            a.join();
            b.join();
            assertEquals(2, woken.size());
        }

        private void untilWaiting(int number) {
            lock.lock();
            while (lock.getWaitQueueLength(turn) != number) {
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
