package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Threads that nap in one place and sleep for long in another one. */
class NapsBetweenLongSleepsTest {

    /** Schedules are long here. */
    private static final int STEPS = 2_000_000;

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(NapsBetweenLongSleepsTest.class, STEPS);
    }

    /** Two take turns that last a day each, and a third one waits for something else meanwhile. */
    static final class TurnsThatLastADay implements Program {

        private static final Duration DAY = Duration.ofDays(1);
        private volatile int done;

        @Override
        public void run() throws Exception {
            var odd = taking(1);
            var even = taking(0);
            Thread.sleep(Duration.ofMinutes(1));
            odd.join();
            even.join();
            assertEquals(4, done);
        }

        private Thread taking(int first) {
            var takes = new Thread(() -> {
                try {
                    for (int i = first; i < 4; i += 2) {
                        while (done != i) {
                            Thread.sleep(1);
                        }
                        Thread.sleep(DAY);
                        done = i + 1;
                    }
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            takes.start();
            return takes;
        }
    }

    /** Who tries again and again, and nothing else in between, gets the permit that comes after a day. */
    static final class TriesToAcquireAgainAndAgain implements Program {

        private final Semaphore permits = new Semaphore(0);

        @Override
        public void run() throws Exception {
            var one = trying();
            var other = trying();
            Thread.sleep(Duration.ofDays(1));
            permits.release(2);
            one.join();
            other.join();
            assertEquals(0, permits.availablePermits());
        }

        private Thread trying() {
            var tries = new Thread(() -> {
                try {
                    while (!permits.tryAcquire(10, TimeUnit.MILLISECONDS)) {
                        Thread.onSpinWait();
                    }
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            tries.start();
            return tries;
        }
    }

    /** A day in waits for a thread that does not end is a day. */
    static final class JoinsAgainAndAgain implements Program {

        @Override
        public void run() throws Exception {
            var sleeps = new Thread(() -> {
                try {
                    Thread.sleep(Duration.ofDays(1));
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            sleeps.start();
            while (!sleeps.join(Duration.ofMillis(1))) {
                Thread.onSpinWait();
            }
            assertEquals(Thread.State.TERMINATED, sleeps.getState());
        }
    }
}
