package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Threads that are made and started")
class OrdersOfThreadsTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfThreadsTest.class);
    }

    static final class InterruptedBeforeTheStart extends Two {
        private final Thread later = new Thread(() -> see("later", Thread.interrupted()));

        @Override
        void a() throws InterruptedException {
            later.start();
            later.join();
        }

        @Override
        void b() {
            later.interrupt();
            see("b", later.isAlive());
        }
    }

    static final class InterruptsLookedAtBeforeTheStart extends Two {
        private final Thread later = new Thread(() -> see("later", "runs"));

        @Override
        void a() {
            see("a", later.isInterrupted());
        }

        @Override
        void b() {
            later.interrupt();
        }
    }

    static final class DaemonOrStarted extends Two {
        private final Thread later = new Thread(() -> see("later", "runs"));

        @Override
        void a() {
            later.setDaemon(true);
        }

        @Override
        void b() throws InterruptedException {
            later.start();
            see("b", later.isDaemon());
            later.join();
        }
    }

    static final class StartedByTwo extends Two {
        private final Thread once = new Thread(() -> see("once", "runs"));

        @Override
        void a() {
            once.start();
        }

        @Override
        void b() {
            once.start();
        }
    }

    static final class NamesInTheOrderOfTheirMaking extends Two {
        @Override
        void a() {
            see("a", new Thread().getName());
        }

        @Override
        void b() {
            see("b", new Thread().getName());
        }
    }

    static final class NumbersInTheOrderOfTheirMaking extends Two {
        @Override
        void a() {
            see("a", new Thread("named").threadId() % 10);
        }

        @Override
        void b() {
            see("b", new Thread("named").threadId() % 10);
        }
    }

    static final class VirtualThreads extends Two {
        private volatile int count;

        @Override
        void a() throws InterruptedException {
            Thread.startVirtualThread(() -> count = 1).join();
        }

        @Override
        void b() {
            see("b", count);
            count += 2;
        }

        @Override
        Object end() {
            return count;
        }
    }

    static final class LooksWhetherItLives extends Two {
        private volatile int last;

        @Override
        void a() {
            see("a", second.isAlive());
            see("a", last);
            see("a", second.isAlive());
        }

        @Override
        void b() {
            last = 1;
        }
    }
}
