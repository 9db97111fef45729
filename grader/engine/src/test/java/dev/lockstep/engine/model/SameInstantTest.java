package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is due at the same instant may come in any order. */
@SuppressWarnings({"WaitNotInLoop", "NakedNotify"}) // right and wrong use alike
class SameInstantTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(SameInstantTest.class);
    }

    /** A thing comes after ten milliseconds, just when one of those who wait for it wants it no longer; another comes ten later. */
    abstract static class Handover implements Program {

        private final Object lock = new Object();
        private int things;
        private long takenAt;

        @Override
        public void run() throws InterruptedException {
            long start = System.nanoTime();
            var hasty = new Thread(this::takeWithinTenMillis);
            var patient = new Thread(this::take);
            hasty.start();
            patient.start();
            Thread.sleep(10);
            synchronized (lock) {
                things++;
                lock.notify();
            }
            Thread.sleep(10);
            synchronized (lock) {
                things++;
                lock.notifyAll();
            }
            hasty.join();
            patient.join();
            assertEquals(10_000_000, takenAt - start, "taken as soon as it is there");
        }

        private void takeWithinTenMillis() {
            synchronized (lock) {
                if (things == 0) {
                    waitFor(10);
                }
                leave();
            }
        }

        /** What it does that does not want anything any more. */
        abstract void leave();

        final void passOn() {
            if (things > 0) {
                lock.notify();
            }
        }

        private void take() {
            synchronized (lock) {
                while (things == 0) {
                    waitFor(0);
                }
                things--;
                takenAt = System.nanoTime();
            }
        }

        private void waitFor(long millis) {
            try {
                lock.wait(millis);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class NotificationEndsWithWhoseTimeIsUp extends Handover {
        @Override
        void leave() {}
    }

    static final class NotificationIsPassedOn extends Handover {
        @Override
        void leave() {
            passOn();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class TakesTheFirstOfTwoSleepersForTheFirstToWake implements Program {
        private volatile int last;

        @Override
        public void run() throws InterruptedException {
            var one = new Thread(() -> sleepAndSet(1));
            var other = new Thread(() -> sleepAndSet(2));
            one.start();
            other.start();
            one.join();
            other.join();
            assertEquals(2, last);
        }

        private void sleepAndSet(int value) {
            sleep();
            last = value;
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class TakesTheEndOfAWaitForTheFirst implements Program {
        @Override
        public void run() throws InterruptedException {
            var latch = new CountDownLatch(1);
            var late = new Thread(() -> {
                sleep();
                latch.countDown();
            });
            late.start();
            boolean inTime = latch.await(10, TimeUnit.MILLISECONDS);
            late.join();
            assertTrue(inTime);
        }
    }

    /** If the interrupt comes first or the sleep is over first. */
    static final class InterruptedAsASleepIsOver implements Program {
        @Override
        public void run() throws InterruptedException {
            var sleeper = new Thread(() -> {
                try {
                    Thread.sleep(10);
                } catch (InterruptedException e) {
                    return;
                }
                Thread.currentThread().interrupt();
            });
            sleeper.start();
            Thread.sleep(10);
            sleeper.interrupt();
            sleeper.join();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class TakesAnInterruptForTheEndOfASleep implements Program {
        private volatile boolean slept;

        @Override
        public void run() throws InterruptedException {
            var sleeper = new Thread(() -> {
                try {
                    Thread.sleep(10);
                    slept = true;
                } catch (InterruptedException _) {
                    // was asked to end
                }
            });
            sleeper.start();
            Thread.sleep(10);
            sleeper.interrupt();
            sleeper.join();
            assertTrue(slept);
        }
    }

    /** The wait may be over a little before the interrupt comes, and the next wait meets it. */
    @Finds(Cause.ATOMICITY)
    static final class InterruptedInTheNextWait implements Program {
        private volatile boolean interruptedLate;

        @Override
        public void run() throws InterruptedException {
            var future = new FutureTask<>(() -> 1);
            var waiter = new Thread(() -> waitTwice(future));
            waiter.start();
            Thread.sleep(10);
            waiter.interrupt();
            waiter.join();
            assertFalse(interruptedLate);
        }

        private void waitTwice(FutureTask<Integer> future) {
            try {
                future.get(10, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                sleepAfterwards();
            } catch (InterruptedException | ExecutionException e) {
                // came in time
            }
        }

        private void sleepAfterwards() {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                interruptedLate = true;
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
