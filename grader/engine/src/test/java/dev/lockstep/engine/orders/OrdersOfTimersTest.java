package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Timers that are due at the same instant")
@SuppressWarnings({"WaitNotInLoop", "NakedNotify"}) // right and wrong use alike
class OrdersOfTimersTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfTimersTest.class);
    }

    static final class OneNotifiedAsOnesTimeIsUp extends Three {
        private final Object lock = new Object();

        @Override
        void a() throws InterruptedException {
            synchronized (lock) {
                lock.wait(3);
            }
            see("a", System.nanoTime());
        }

        @Override
        void b() throws InterruptedException {
            synchronized (lock) {
                lock.wait(9);
            }
            see("b", System.nanoTime());
        }

        @Override
        void c() throws InterruptedException {
            Thread.sleep(3);
            synchronized (lock) {
                lock.notify();
            }
        }
    }

    static final class OneOfThoseWhoseTimeIsUpNotifiesTheOther extends Two {
        private final Object lock = new Object();
        private int turn;

        @Override
        void a() throws InterruptedException {
            meet("a");
        }

        @Override
        void b() throws InterruptedException {
            meet("b");
        }

        private void meet(String who) throws InterruptedException {
            synchronized (lock) {
                lock.wait(3);
                see(who, ++turn);
                lock.notify();
            }
        }
    }

    /** The first waits for three milliseconds; what wakes it comes just then. */
    abstract static class Wakened extends Two {
        final Object lock = new Object();

        @Override
        void a() throws InterruptedException {
            synchronized (lock) {
                lock.wait(3);
            }
            see("a", Thread.interrupted());
        }

        final void notifyWhoWaits() {
            synchronized (lock) {
                lock.notify();
            }
        }
    }

    static final class NotifiedThenInterruptedAsItsTimeIsUp extends Wakened {
        @Override
        void b() throws InterruptedException {
            Thread.sleep(3);
            notifyWhoWaits();
            first.interrupt();
        }
    }

    static final class InterruptedThenNotifiedAsItsTimeIsUp extends Wakened {
        @Override
        void b() throws InterruptedException {
            Thread.sleep(3);
            first.interrupt();
            notifyWhoWaits();
        }
    }

    static final class EndsAsTheTimeOfAWaitForItsObjectIsUp extends Two {
        @Override
        void a() throws InterruptedException {
            synchronized (second) {
                second.wait(3);
            }
            see("a", second.isAlive());
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(3);
        }
    }

    static final class InterruptedAsItsSleepIsOver extends Two {
        @Override
        void a() throws InterruptedException {
            Thread.sleep(3);
            second.interrupt();
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(3);
            see("b", Thread.interrupted());
        }
    }

    static final class UnparkedAsItsTimeIsUp extends Two {
        @Override
        void a() throws InterruptedException {
            Thread.sleep(3);
            LockSupport.unpark(second);
        }

        @Override
        void b() {
            LockSupport.parkNanos(3_000_000);
            LockSupport.parkNanos(5_000_000);
            see("b", System.nanoTime());
        }
    }

    static final class EndsAsAJoinIsOver extends Two {
        @Override
        void a() throws InterruptedException {
            second.join(3);
            see("a", second.isAlive());
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(3);
        }
    }

    static final class CountedDownAsItsTimeIsUp extends Two {
        private final CountDownLatch latch = new CountDownLatch(1);

        @Override
        void a() throws InterruptedException {
            see("a", latch.await(3, TimeUnit.MILLISECONDS));
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(3);
            latch.countDown();
        }
    }
}
