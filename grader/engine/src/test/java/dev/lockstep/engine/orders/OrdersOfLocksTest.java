package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Locks of java.util.concurrent")
@SuppressWarnings({"LockNotBeforeTry", "WaitNotInLoop"}) // right and wrong use alike
class OrdersOfLocksTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfLocksTest.class);
    }

    private static final TimeUnit MILLIS = TimeUnit.MILLISECONDS;

    static final class LockTried extends Two {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        void a() {
            lock.lock();
            see("a", lock.isHeldByCurrentThread());
            lock.unlock();
        }

        @Override
        void b() {
            see("b", lock.isLocked());
            if (lock.tryLock()) {
                see("b", "got it");
                lock.unlock();
            }
        }
    }

    static final class LockTriedForAWhile extends Two {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        void a() throws InterruptedException {
            lock.lock();
            Thread.sleep(3);
            lock.unlock();
        }

        @Override
        void b() throws InterruptedException {
            if (lock.tryLock(3, MILLIS)) {
                lock.unlock();
                see("b", "got it");
            }
        }
    }

    static final class LockedInterruptibly extends Two {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        void a() {
            lock.lock();
            second.interrupt();
            lock.unlock();
        }

        @Override
        void b() throws InterruptedException {
            lock.lockInterruptibly();
            see("b", "got it");
            lock.unlock();
        }
    }

    static final class Conditions extends Two {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition raised = lock.newCondition();
        private boolean flag;

        @Override
        void a() throws InterruptedException {
            lock.lock();
            try {
                while (!flag) {
                    raised.await();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        void b() {
            lock.lock();
            flag = true;
            raised.signal();
            lock.unlock();
        }
    }

    static final class ConditionWithTime extends Two {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition raised = lock.newCondition();

        @Override
        void a() throws InterruptedException {
            lock.lock();
            see("a", raised.await(2, MILLIS));
            lock.unlock();
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(2);
            lock.lock();
            raised.signal();
            lock.unlock();
        }
    }

    static final class ReaderAndWriter extends Two {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private int guarded;

        @Override
        void a() {
            lock.writeLock().lock();
            guarded++;
            lock.writeLock().unlock();
        }

        @Override
        void b() {
            lock.readLock().lock();
            see("b", guarded);
            lock.readLock().unlock();
        }
    }

    static final class ReaderWhoTries extends Two {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private int guarded;

        @Override
        void a() {
            lock.writeLock().lock();
            guarded++;
            lock.writeLock().unlock();
        }

        @Override
        void b() {
            if (lock.readLock().tryLock()) {
                see("b", guarded);
                lock.readLock().unlock();
            }
        }
    }

    static final class ReadOptimistically extends Two {
        private final StampedLock lock = new StampedLock();
        private int guarded;

        @Override
        void a() {
            long stamp = lock.writeLock();
            guarded = 1;
            lock.unlockWrite(stamp);
        }

        @Override
        void b() {
            long stamp = lock.tryOptimisticRead();
            int read = guarded;
            see("b", lock.validate(stamp) ? read : "changed");
        }
    }
}
