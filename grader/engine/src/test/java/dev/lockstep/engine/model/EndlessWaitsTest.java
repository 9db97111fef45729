package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Waits that are as long as a number can say: nobody lives to see their end, so they are waits without one. */
@DisplayName("Waits of more than a lifetime")
class EndlessWaitsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(EndlessWaitsTest.class);
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class NobodyNotifies implements Program {
        private boolean raised;

        @Override
        public synchronized void run() throws InterruptedException {
            while (!raised) {
                wait(Long.MAX_VALUE);
            }
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class NobodyCountsDown implements Program {
        private final CountDownLatch latch = new CountDownLatch(1);

        @Override
        public void run() throws InterruptedException {
            while (!latch.await(Long.MAX_VALUE, TimeUnit.DAYS)) {
                Thread.onSpinWait();
            }
        }
    }

    static final class SomebodyOffers implements Program {
        private final SynchronousQueue<Integer> queue = new SynchronousQueue<>();

        @Override
        public void run() throws InterruptedException {
            Thread offering = new Thread(() -> {
                try {
                    queue.put(1);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            offering.start();
            assertEquals(1, queue.poll(Long.MAX_VALUE, TimeUnit.NANOSECONDS));
            offering.join(Long.MAX_VALUE);
        }
    }

    static final class InterruptedInALongSleep implements Program {
        @Override
        public void run() throws InterruptedException {
            Thread sleeper = new Thread(() -> {
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            sleeper.start();
            Thread.sleep(1_000);
            sleeper.interrupt();
            sleeper.join();
        }
    }
}
