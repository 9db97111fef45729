package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Waits, notifications and interrupts")
@SuppressWarnings({"WaitNotInLoop", "NakedNotify"}) // right and wrong use alike
class OrdersOfNotificationsTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfNotificationsTest.class);
    }

    static final class NotifiedPerhapsTooEarly extends Two {
        @Override
        synchronized void a() throws InterruptedException {
            wait();
        }

        @Override
        synchronized void b() {
            notify();
        }
    }

    static final class WaitsForAFlag extends Two {
        private boolean raised;

        @Override
        synchronized void a() throws InterruptedException {
            while (!raised) {
                wait();
            }
            see("a", System.nanoTime());
        }

        @Override
        synchronized void b() {
            raised = true;
            notifyAll();
        }
    }

    static final class OneOfTwoNotified extends Three {
        @Override
        synchronized void a() throws InterruptedException {
            wait(10);
            see("a", System.nanoTime());
        }

        @Override
        synchronized void b() throws InterruptedException {
            wait(10);
            see("b", System.nanoTime());
        }

        @Override
        synchronized void c() {
            notify();
        }
    }

    static final class AllNotified extends Three {
        private int turn;

        @Override
        synchronized void a() throws InterruptedException {
            wait(10);
            see("a", ++turn);
        }

        @Override
        synchronized void b() throws InterruptedException {
            wait(20);
            see("b", ++turn);
        }

        @Override
        synchronized void c() {
            notifyAll();
        }
    }

    static final class NotifiedJustAsTimeIsUp extends Two {
        private boolean raised;

        @Override
        synchronized void a() throws InterruptedException {
            wait(3);
            see("a", raised);
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(3);
            synchronized (this) {
                raised = true;
                notify();
            }
        }
    }

    static final class InterruptedWhileWaiting extends Two {
        @Override
        void a() {
            second.interrupt();
            see("a", second.isInterrupted());
        }

        @Override
        synchronized void b() throws InterruptedException {
            wait(5);
            see("b", System.nanoTime());
        }
    }

    static final class NotifiedAndInterrupted extends Three {
        private final Object lock = new Object();

        @Override
        void a() {
            synchronized (lock) {
                lock.notify();
            }
        }

        @Override
        void b() throws InterruptedException {
            synchronized (lock) {
                lock.wait(5);
            }
            see("b", System.nanoTime());
            see("b", Thread.interrupted());
        }

        @Override
        void c() {
            second.interrupt();
        }
    }

    static final class InterruptedAndNotified extends Three {
        private final Object lock = new Object();

        @Override
        void a() {
            second.interrupt();
        }

        @Override
        void b() throws InterruptedException {
            synchronized (lock) {
                lock.wait(5);
            }
            see("b", System.nanoTime());
        }

        @Override
        void c() {
            synchronized (lock) {
                lock.notify();
            }
        }
    }

    static final class InterruptedAndAllNotified extends Three {
        private final Object lock = new Object();

        @Override
        void a() {
            second.interrupt();
        }

        @Override
        void b() throws InterruptedException {
            synchronized (lock) {
                lock.wait(5);
            }
            see("b", System.nanoTime());
        }

        @Override
        void c() {
            synchronized (lock) {
                lock.notifyAll();
            }
        }
    }
}
