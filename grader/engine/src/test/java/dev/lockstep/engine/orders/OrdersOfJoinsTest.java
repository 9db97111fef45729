package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Joins")
class OrdersOfJoinsTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfJoinsTest.class);
    }

    static final class JoinedWithTime extends Three {
        @Override
        void a() throws InterruptedException {
            see("a", second.join(Duration.ofMillis(2)));
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(2);
        }

        @Override
        void c() throws InterruptedException {
            second.join(1);
            see("c", second.isAlive());
            second.join(1);
        }
    }

    static final class JoinedJustAsItEnds extends Two {
        private volatile boolean done;

        @Override
        void a() throws InterruptedException {
            second.join(2);
            see("a", done);
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(2);
            done = true;
        }
    }

    static final class JoinInterrupted extends Three {
        @Override
        void a() {
            second.interrupt();
        }

        @Override
        void b() throws InterruptedException {
            third.join();
            see("b", "joined");
            see("b", Thread.interrupted());
        }

        @Override
        void c() {
            see("c", "runs");
        }
    }

    static final class TimedJoinInterrupted extends Three {
        @Override
        void a() throws InterruptedException {
            Thread.sleep(2);
            second.interrupt();
        }

        @Override
        void b() throws InterruptedException {
            see("b", third.join(Duration.ofMillis(2)));
            see("b", Thread.interrupted());
        }

        @Override
        void c() throws InterruptedException {
            Thread.sleep(2);
        }
    }

    static final class JoinsThoughInterrupted extends Two {
        @Override
        void a() throws InterruptedException {
            first.interrupt();
            second.join();
            see("a", first.isInterrupted());
        }

        @Override
        void b() {
            see("b", first.isInterrupted());
        }
    }

    static final class JoinedAsItEndsAndInterrupted extends Three {
        @Override
        void a() throws InterruptedException {
            second.join(5);
            see("a", second.isAlive());
        }

        @Override
        void b() {}

        @Override
        void c() {
            first.interrupt();
            see("c", second.isAlive());
        }
    }
}
