package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A wrong result is one that needs no overlap; threads that spin overlap even when they are run one after another. */
class WrongResultTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(WrongResultTest.class);
    }

    /** Two threads meet and then count, slowly, in two steps. */
    abstract static class CountsAfterMeeting implements Program {

        private volatile int count;

        abstract void meet() throws Exception;

        private void meetAndCount() {
            try {
                meet();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            int before = count;
            for (int i = 0; i < 10; i++) {
                Thread.yield();
            }
            count = before + 1;
        }

        int countOfTwo() throws Exception {
            var other = new Thread(this::meetAndCount);
            var another = new Thread(this::meetAndCount);
            other.start();
            another.start();
            other.join();
            another.join();
            return count;
        }

        @Override
        public void run() throws Exception {
            assertEquals(2, countOfTwo());
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class LosesUpdatesAfterSpinning extends CountsAfterMeeting {
        private final AtomicInteger there = new AtomicInteger();

        @Override
        void meet() {
            there.incrementAndGet();
            while (there.get() < 2) {
                Thread.onSpinWait();
            }
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class LosesUpdatesAfterBlocking extends CountsAfterMeeting {
        private final CyclicBarrier barrier = new CyclicBarrier(2);

        @Override
        void meet() throws Exception {
            barrier.await();
        }
    }

    /** Both orders of the same two threads are wrong, and they have to wait for each other. */
    @Finds(value = Cause.WRONG_RESULT, brokenAs = Cause.LOST_UPDATE)
    static final class CannotBeThreeAfterBlocking extends CountsAfterMeeting {
        private final CountDownLatch there = new CountDownLatch(2);

        @Override
        void meet() throws Exception {
            there.countDown();
            there.await();
        }

        @Override
        public void run() throws Exception {
            assertEquals(3, countOfTwo());
        }
    }

    @Finds(value = Cause.WRONG_RESULT, brokenAs = Cause.LOST_UPDATE)
    static final class CannotBeThreeAfterSpinning extends CountsAfterMeeting {
        private final AtomicInteger there = new AtomicInteger();

        @Override
        void meet() {
            there.incrementAndGet();
            while (there.get() < 2) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void run() throws Exception {
            assertEquals(3, countOfTwo());
        }
    }

    /** So long that the other thread gets its turns before the one has ended. */
    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class LosesUpdatesInALongRun implements Program {
        private volatile int made;

        @Override
        public void run() throws Exception {
            var other = new Thread(this::make);
            var another = new Thread(this::make);
            other.start();
            another.start();
            other.join();
            another.join();
            assertEquals(16_000, made);
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // That is the mistake.
        private void make() {
            for (int i = 0; i < 8_000; i++) {
                made++;
            }
        }
    }

    @Finds(Cause.WRONG_RESULT)
    static final class CountsFarAndWrong implements Program {
        private volatile int made;

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes.
        public void run() throws Exception {
            var maker = new Thread(() -> {
                for (int i = 0; i < 8_000; i++) {
                    made++;
                }
            });
            maker.start();
            maker.join();
            assertEquals(8_001, made);
        }
    }
}
