package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Synchronizers of java.util.concurrent")
@SuppressWarnings({"LockNotBeforeTry", "WaitNotInLoop"}) // right and wrong use alike
class OrdersOfSynchronizersTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfSynchronizersTest.class);
    }

    private static final TimeUnit MILLIS = TimeUnit.MILLISECONDS;

    static final class OnePermit extends Three {
        private final Semaphore permits = new Semaphore(1);

        @Override
        void a() throws InterruptedException {
            permits.acquire();
            permits.release();
        }

        @Override
        void b() {
            see("b", permits.tryAcquire());
        }

        @Override
        void c() {
            see("c", permits.availablePermits());
        }
    }

    static final class PermitJustAsTimeIsUp extends Two {
        private final Semaphore permits = new Semaphore(0);

        @Override
        void a() throws InterruptedException {
            see("a", permits.tryAcquire(2, MILLIS));
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(2);
            permits.release();
        }
    }

    static final class Latch extends Two {
        private final CountDownLatch latch = new CountDownLatch(2);

        @Override
        void a() throws InterruptedException {
            latch.countDown();
            latch.await();
            see("a", latch.getCount());
        }

        @Override
        void b() throws InterruptedException {
            see("b", latch.getCount());
            latch.countDown();
            see("b", latch.await(1, MILLIS));
        }
    }

    static final class LatchJustAsTimeIsUp extends Two {
        private final CountDownLatch latch = new CountDownLatch(1);

        @Override
        void a() throws InterruptedException {
            see("a", latch.await(2, MILLIS));
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(2);
            latch.countDown();
        }
    }

    static final class Barrier extends Two {
        private final CyclicBarrier barrier = new CyclicBarrier(2, () -> see("action", "runs"));

        @Override
        void a() throws InterruptedException, BrokenBarrierException {
            see("a", barrier.await());
        }

        @Override
        void b() throws InterruptedException, BrokenBarrierException {
            see("b", barrier.await());
        }
    }

    static final class BarrierWithTime extends Two {
        private final CyclicBarrier barrier = new CyclicBarrier(2);

        @Override
        void a() throws InterruptedException, BrokenBarrierException, TimeoutException {
            see("a", barrier.await(2, MILLIS));
        }

        @Override
        void b() throws InterruptedException, BrokenBarrierException {
            Thread.sleep(2);
            see("b", barrier.await());
        }
    }

    static final class Exchange extends Two {
        private final Exchanger<String> exchanger = new Exchanger<>();

        @Override
        void a() throws InterruptedException, TimeoutException {
            see("a", exchanger.exchange("of a", 5, MILLIS));
        }

        @Override
        void b() throws InterruptedException, TimeoutException {
            see("b", exchanger.exchange("of b", 5, MILLIS));
        }
    }

    static final class Phases extends Two {
        private final Phaser phaser = new Phaser(2);

        @Override
        void a() {
            see("a", phaser.arriveAndAwaitAdvance());
            see("a", phaser.arriveAndDeregister());
        }

        @Override
        void b() {
            see("b", phaser.getPhase());
            see("b", phaser.arriveAndDeregister());
        }
    }
}
