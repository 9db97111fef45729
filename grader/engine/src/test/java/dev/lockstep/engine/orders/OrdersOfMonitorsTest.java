package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Monitors")
@SuppressWarnings({"WaitNotInLoop", "NakedNotify"}) // right and wrong use alike
class OrdersOfMonitorsTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfMonitorsTest.class);
    }

    static final class Increments extends Two {
        private int count;

        @Override
        void a() {
            increment();
        }

        @Override
        void b() {
            increment();
        }

        private synchronized void increment() {
            count++;
            see(Thread.currentThread() == first ? "a" : "b", count);
        }
    }

    static final class OppositeOrders extends Two {
        private final Object left = new Object();
        private final Object right = new Object();

        @Override
        void a() {
            synchronized (left) {
                synchronized (right) {
                    see("a", "both");
                }
            }
        }

        @Override
        void b() {
            synchronized (right) {
                synchronized (left) {
                    see("b", "both");
                }
            }
        }
    }

    static final class EnteredAgain extends Two {
        private volatile int count;

        @Override
        synchronized void a() {
            synchronized (this) {
                count++;
            }
            count++;
        }

        @Override
        void b() {
            see("b", count);
            synchronized (this) {
                see("b", count);
            }
        }
    }

    static final class NestedMonitorLockout extends Two {
        private final Object outer = new Object();
        private final Object inner = new Object();
        private boolean raised;

        @Override
        void a() throws InterruptedException {
            synchronized (outer) {
                synchronized (inner) {
                    while (!raised) {
                        inner.wait();
                    }
                }
            }
        }

        @Override
        void b() {
            synchronized (outer) {
                synchronized (inner) {
                    raised = true;
                    inner.notify();
                }
            }
        }
    }

    static final class LockTakenForEverAsAWaitEnds extends Two {
        private final Object other = new Object();

        @Override
        void a() throws InterruptedException {
            Thread.sleep(2);
            synchronized (this) {
                synchronized (other) {
                    other.wait();
                }
            }
        }

        @Override
        synchronized void b() throws InterruptedException {
            wait(2);
            see("b", "goes on");
        }
    }

    static final class WaitsOnAThread extends Two {
        @Override
        void a() throws InterruptedException {
            synchronized (second) {
                if (second.isAlive()) {
                    second.wait(5);
                }
                see("a", second.isAlive());
            }
        }

        @Override
        void b() {
            see("b", "runs");
        }
    }

    static final class NotTheOwner extends Two {
        private final Object lock = new Object();

        @Override
        void a() {
            synchronized (lock) {
                lock.notifyAll();
            }
        }

        @Override
        void b() {
            see("b", Thread.holdsLock(lock));
            lock.notifyAll();
        }
    }

    static final class EndsHoldingNothing extends Two {
        private int guarded;

        @Override
        void a() {
            synchronized (this) {
                guarded = 1;
                throw new IllegalStateException("left by an exception");
            }
        }

        @Override
        void b() {
            synchronized (this) {
                see("b", guarded);
            }
        }
    }
}
