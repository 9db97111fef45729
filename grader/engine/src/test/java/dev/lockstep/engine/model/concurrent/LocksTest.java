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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** ReentrantLock. */
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
            assertEquals(3, TimeUnit.NANOSECONDS.toSeconds(waited[0]));
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
}
