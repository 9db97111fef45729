package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.Date;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each wait for a condition may end although nobody has signalled and the time is not over, as {@link Condition} says. */
class WakeUpsForNoReasonTest {

    private static final long AN_HOUR = TimeUnit.HOURS.toNanos(1);

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(WakeUpsForNoReasonTest.class);
    }

    /** One thread waits for the value that another one brings. */
    abstract static class Waiter implements Program {
        final Lock lock;
        final Condition brought;
        int value;

        Waiter(Lock lock) {
            this.lock = lock;
            brought = lock.newCondition();
        }

        @Override
        public final void run() throws InterruptedException {
            var bringer = new Thread(this::bring);
            bringer.start();
            lock.lock();
            try {
                waitForValue();
                assertEquals(7, value);
            } finally {
                lock.unlock();
            }
            bringer.join();
        }

        private void bring() {
            lock.lock();
            try {
                value = 7;
                brought.signal();
            } finally {
                lock.unlock();
            }
        }

        abstract void waitForValue() throws InterruptedException;
    }

    @Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
    static final class AwaitsOnce extends Waiter {
        AwaitsOnce() {
            super(new ReentrantLock());
        }

        @Override
        void waitForValue() throws InterruptedException {
            if (value == 0) {
                brought.await();
            }
        }
    }

    @Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
    static final class AwaitsOnceWhoeverInterrupts extends Waiter {
        AwaitsOnceWhoeverInterrupts() {
            super(new ReentrantReadWriteLock().writeLock());
        }

        @Override
        void waitForValue() {
            if (value == 0) {
                brought.awaitUninterruptibly();
            }
        }
    }

    /** Time is left, so it takes the value for brought. */
    @Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
    static final class AwaitsAnHourOnce extends Waiter {
        AwaitsAnHourOnce() {
            super(new ReentrantLock());
        }

        @Override
        void waitForValue() throws InterruptedException {
            if (value == 0) {
                assertTrue(brought.awaitNanos(AN_HOUR) > 0);
            }
        }
    }

    @Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
    static final class AwaitsUnitsOnce extends Waiter {
        AwaitsUnitsOnce() {
            super(new ReentrantLock());
        }

        @Override
        void waitForValue() throws InterruptedException {
            if (value == 0) {
                assertTrue(brought.await(1, TimeUnit.HOURS));
            }
        }
    }

    @Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
    static final class AwaitsADateOnce extends Waiter {
        AwaitsADateOnce() {
            super(new ReentrantLock());
        }

        @Override
        void waitForValue() throws InterruptedException {
            if (value == 0) {
                var inAnHour = new Date(System.currentTimeMillis() + TimeUnit.NANOSECONDS.toMillis(AN_HOUR));
                assertTrue(brought.awaitUntil(inAnHour));
            }
        }
    }

    static final class LooksAgain extends Waiter {
        LooksAgain() {
            super(new ReentrantLock());
        }

        @Override
        void waitForValue() throws InterruptedException {
            long left = AN_HOUR;
            while (value == 0) {
                assertTrue(left > 0);
                left = brought.awaitNanos(left);
            }
        }
    }

    /** Two wait, and each of two signals ends one wait: none is spent on a wait that has ended for no reason before it looked again. */
    static final class TwoWaitForTwoSignals implements Program {
        private final Lock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private int tickets;

        @Override
        public void run() throws InterruptedException {
            var one = new Thread(this::takeTicket);
            var two = new Thread(this::takeTicket);
            one.start();
            two.start();
            giveTicket();
            giveTicket();
            one.join();
            two.join();
            assertEquals(0, tickets);
        }

        private void takeTicket() {
            lock.lock();
            try {
                while (tickets == 0) {
                    changed.awaitUninterruptibly();
                }
                tickets--;
            } finally {
                lock.unlock();
            }
        }

        private void giveTicket() {
            lock.lock();
            try {
                tickets++;
                changed.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    /** What the JDK builds on conditions looks again by itself. */
    static final class AQueueLooksAgain implements Program {
        @Override
        public void run() throws InterruptedException {
            var queue = new ArrayBlockingQueue<Integer>(1);
            var giver = new Thread(() -> queue.add(7));
            giver.start();
            assertEquals(7, queue.take());
            giver.join();
        }
    }
}
