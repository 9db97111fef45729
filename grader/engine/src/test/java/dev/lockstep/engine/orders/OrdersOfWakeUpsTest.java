package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("What wakes those who all wait by then")
@SuppressWarnings({"WaitNotInLoop", "NakedNotify"}) // right and wrong use alike
class OrdersOfWakeUpsTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfWakeUpsTest.class);
    }

    static final class EndsBeforeWhoWasNotifiedIsBack extends Two {
        private final Object lock = new Object();

        @Override
        void a() throws InterruptedException {
            Thread.sleep(1);
            synchronized (lock) {
                lock.notify();
            }
            synchronized (lock) {
                LockSupport.park();
            }
        }

        @Override
        void b() throws InterruptedException {
            synchronized (lock) {
                lock.wait();
            }
            see("b", "back");
        }
    }

    /** The second waits; the first and the third wake it at the same instant, in whatever order. */
    abstract static class WokenByTwo extends Three {
        final Object lock = new Object();

        @Override
        void b() throws InterruptedException {
            synchronized (lock) {
                lock.wait(9);
            }
            see("b", System.nanoTime());
        }

        final void notifyWhoWaits() throws InterruptedException {
            Thread.sleep(1);
            synchronized (lock) {
                lock.notify();
            }
        }

        final void interruptTheSecond() throws InterruptedException {
            Thread.sleep(1);
            second.interrupt();
        }
    }

    static final class NotifiedOrInterrupted extends WokenByTwo {
        @Override
        void a() throws InterruptedException {
            notifyWhoWaits();
        }

        @Override
        void c() throws InterruptedException {
            interruptTheSecond();
        }
    }

    static final class InterruptedOrNotified extends WokenByTwo {
        @Override
        void a() throws InterruptedException {
            interruptTheSecond();
        }

        @Override
        void c() throws InterruptedException {
            notifyWhoWaits();
        }
    }

    /** Two wait; one is interrupted, and meanwhile a fourth thread notifies one of them. */
    static final class OneOfTwoInterruptedOneNotified extends Two {
        private final Object lock = new Object();

        @Override
        void a() throws InterruptedException {
            Thread.sleep(1);
            var third = new Thread(() -> tell("c", this::b));
            third.start();
            Thread.sleep(1);
            var notifier = new Thread(this::notifyOne);
            notifier.start();
            second.interrupt();
            third.join();
            notifier.join();
        }

        @Override
        void b() throws InterruptedException {
            String who = Thread.currentThread() == second ? "b" : "c";
            synchronized (lock) {
                lock.wait(9);
            }
            see(who, System.nanoTime());
        }

        private void notifyOne() {
            synchronized (lock) {
                lock.notify();
            }
        }
    }

    /** All are notified just as the time of the one who waits is up; who notifies interrupts it, too, before it lets it in. */
    static final class NotifiedAndInterruptedInOneGoAsItsTimeIsUp extends Two {
        private final Object lock = new Object();

        @Override
        void a() throws InterruptedException {
            synchronized (lock) {
                lock.wait(3);
            }
            see("a", Thread.interrupted());
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(3);
            synchronized (lock) {
                lock.notifyAll();
                first.interrupt();
            }
        }
    }
}
