package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Parking, sleeping and interrupts")
class OrdersOfParkingTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfParkingTest.class);
    }

    static final class UnparkedOnce extends Two {
        private volatile int steps;

        @Override
        void a() {
            LockSupport.unpark(second);
            steps = 1;
            LockSupport.unpark(second);
        }

        @Override
        void b() {
            LockSupport.park();
            see("b", steps);
            LockSupport.parkNanos(7);
            see("b", System.nanoTime());
        }
    }

    static final class UnparkedJustAsTimeIsUp extends Two {
        @Override
        void a() throws InterruptedException {
            Thread.sleep(0, 3);
            LockSupport.unpark(second);
        }

        @Override
        void b() {
            LockSupport.parkNanos(3);
            see("b", System.nanoTime());
            LockSupport.parkNanos(3);
            see("b", System.nanoTime());
        }
    }

    static final class InterruptedWhileParked extends Two {
        @Override
        void a() {
            second.interrupt();
            LockSupport.unpark(second);
        }

        @Override
        void b() {
            LockSupport.parkNanos(5);
            see("b", Thread.interrupted());
            LockSupport.parkNanos(5);
            see("b", System.nanoTime());
        }
    }

    static final class InterruptedWhileAsleep extends Two {
        @Override
        void a() throws InterruptedException {
            Thread.sleep(2);
            second.interrupt();
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(2);
            see("b", System.nanoTime());
            Thread.sleep(2);
            see("b", System.nanoTime());
        }
    }

    static final class InterruptTakenBack extends Three {
        @Override
        void a() {
            second.interrupt();
        }

        @Override
        void b() {
            see("b", Thread.interrupted());
            see("b", Thread.interrupted());
        }

        @Override
        void c() {
            see("c", second.isInterrupted());
        }
    }

    static final class UnparkedBeforeTheStart extends Two {
        private final Thread later = new Thread(() -> {
            LockSupport.parkNanos(4);
            see("later", System.nanoTime());
        });

        @Override
        void a() throws InterruptedException {
            later.start();
            later.join();
        }

        @Override
        void b() {
            LockSupport.unpark(later);
        }
    }
}
