package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Threads that sleep again and again, for very little time: they come to an end, and nobody is late who must not be. */
class NapsTest {

    /** Schedules are long here. */
    private static final int STEPS = 2_000_000;

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(NapsTest.class, STEPS);
    }

    /** Without the nanoseconds that looks at the clock take in some schedules. */
    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    private static long passed(long begun) {
        return System.nanoTime() - begun;
    }

    private static Thread sleeping(Duration time, Runnable then) {
        var sleeps = new Thread(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            then.run();
        });
        sleeps.start();
        return sleeps;
    }

    /** Many short waits do not make the next long one late, nor the short one after that. */
    static final class SleepsAfterManyNaps implements Program {

        private volatile boolean ready;

        @Override
        public void run() throws Exception {
            var other = sleeping(Duration.ofSeconds(3), () -> ready = true);
            while (!ready) {
                Thread.sleep(1);
            }
            other.join();
            var beside = sleeping(Duration.ofDays(1), () -> {});
            long begun = System.nanoTime();
            Thread.sleep(Duration.ofHours(1));
            assertEquals(Duration.ofHours(1).toMillis(), millis(passed(begun)));
            Thread.sleep(10);
            assertEquals(Duration.ofHours(1).toMillis() + 10, millis(passed(begun)));
            beside.join();
        }
    }

    /** A sleep that is taken in pieces is as long as its pieces. */
    static final class SleepsInPieces implements Program {
        @Override
        public void run() throws Exception {
            var beside = sleeping(Duration.ofHours(1), () -> {});
            long begun = System.nanoTime();
            for (int i = 0; i < 3_000; i++) {
                Thread.sleep(1);
            }
            assertEquals(3_000, millis(passed(begun)));
            beside.join();
        }
    }

    /** Who tries a thousand times gives up when it said it would. */
    static final class TriesAThousandTimes implements Program {

        private volatile boolean ready;

        @Override
        public void run() throws Exception {
            var beside = sleeping(Duration.ofHours(1), () -> ready = true);
            long begun = System.nanoTime();
            for (int tries = 0; tries < 1_000 && !ready; tries++) {
                Thread.sleep(1);
            }
            assertEquals(1_000, millis(passed(begun)));
            beside.join();
        }
    }

    /** Who looks every millisecond notices after an hour at once. */
    static final class NoticesAtOnce implements Program {

        private volatile boolean ready;

        @Override
        public void run() throws Exception {
            long begun = System.nanoTime();
            var beside = sleeping(Duration.ofHours(1), () -> ready = true);
            while (!ready) {
                Thread.sleep(1);
            }
            assertTrue(passed(begun) <= Duration.ofHours(1).toNanos() + 1_000_000, "after " + passed(begun));
            beside.join();
        }
    }

    /** Patience for ten milliseconds after patience for an hour is short. */
    static final class ShortPatienceAfterLong implements Program {

        private volatile boolean ready;

        @Override
        public void run() throws Exception {
            var beside = sleeping(Duration.ofDays(1), () -> ready = true);
            assertTrue(awaitReady(Duration.ofHours(1)) < Duration.ofMinutes(62).toNanos());
            assertTrue(
                    awaitReady(Duration.ofMillis(10)) < Duration.ofMillis(100).toNanos(), "ten milliseconds");
            beside.join();
        }

        private long awaitReady(Duration patience) throws InterruptedException {
            long begun = System.nanoTime();
            while (!ready && passed(begun) < patience.toNanos()) {
                Thread.sleep(1);
            }
            return passed(begun);
        }
    }

    /** Naps of a nanosecond beside a thread that spins, while a third one sleeps for a millisecond. */
    static final class NanosecondsBesideASpinner extends BesideOthers {
        @Override
        void runOthers() throws InterruptedException {
            spinning(() -> {}).join();
            napping(1).join();
        }
    }

    static final class NanosecondsBesideOneWhoYields extends BesideOthers {
        @Override
        void runOthers() throws InterruptedException {
            var yields = spinning(Thread::yield);
            napping(1).join();
            yields.join();
        }
    }

    static final class NanosecondsBesideBoth extends BesideOthers {
        @Override
        void runOthers() throws InterruptedException {
            var yields = spinning(Thread::yield);
            var spins = spinning(() -> {});
            napping(1).join();
            yields.join();
            spins.join();
        }
    }

    static final class MicrosecondsBesideBoth extends BesideOthers {
        @Override
        void runOthers() throws InterruptedException {
            var yields = spinning(Thread::yield);
            var spins = spinning(() -> {});
            napping(1_000).join();
            yields.join();
            spins.join();
        }
    }

    /** One thread sleeps for a millisecond and then ends what others wait for, each in its own way. */
    abstract static class BesideOthers implements Program {

        private volatile boolean ready;

        @Override
        public void run() throws Exception {
            var acts = sleeping(Duration.ofMillis(1), () -> ready = true);
            runOthers();
            acts.join();
        }

        abstract void runOthers() throws InterruptedException;

        final Thread spinning(Runnable rest) {
            var spins = new Thread(() -> {
                while (!ready) {
                    rest.run();
                }
            });
            spins.start();
            return spins;
        }

        final Thread napping(int nanos) {
            var naps = new Thread(() -> {
                try {
                    while (!ready) {
                        Thread.sleep(0, nanos);
                    }
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            naps.start();
            return naps;
        }
    }

    /** Four take turns; who has to wait naps a millisecond, naps a nanosecond, yields, or does nothing at all. */
    static final class FourWaysToWait implements Program {

        private static final int LAST = 8;

        private volatile int turn;

        private interface Rest {
            void rest() throws InterruptedException;
        }

        @Override
        public void run() throws Exception {
            var threads = new Thread[] {
                taking(0, () -> Thread.sleep(1)),
                taking(1, () -> Thread.sleep(0, 1)),
                taking(2, Thread::yield),
                taking(3, () -> {})
            };
            for (var thread : threads) {
                thread.start();
            }
            for (var thread : threads) {
                thread.join();
            }
            assertEquals(LAST, turn);
        }

        private Thread taking(int own, Rest rest) {
            return new Thread(() -> {
                try {
                    for (int now = turn; now < LAST; now = turn) {
                        if (now % 4 == own) {
                            turn = now + 1;
                        } else {
                            rest.rest();
                        }
                    }
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    /** Nobody ever ends the naps. */
    @Finds(Cause.LIVELOCK)
    static final class NapsForEverBesideASpinner implements Program {

        private volatile boolean ready;

        @Override
        public void run() throws Exception {
            var spins = new Thread(() -> {
                while (!ready) {}
            });
            spins.start();
            while (!ready) {
                Thread.sleep(0, 1);
            }
            spins.join();
        }
    }
}
