package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Threads that look at the clock again and again, beside others that sleep for long: time passes for them a little at a time. */
class PollingClocksTest {

    /** Schedules are long here. */
    private static final int STEPS = 2_000_000;

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(PollingClocksTest.class, STEPS);
    }

    /** Waits a minute for a connection that another thread keeps for an hour. */
    abstract static class GivesUpAfterAMinute implements Program {

        private static final long MINUTE = Duration.ofMinutes(1).toNanos();

        private final AtomicBoolean taken = new AtomicBoolean();

        @Override
        public void run() throws Exception {
            var keeps = new Thread(this::keepForAnHour);
            keeps.start();
            while (!taken.get()) {
                Thread.yield();
            }
            long begun = System.nanoTime();
            assertFalse(takes(begun + MINUTE));
            long waited = System.nanoTime() - begun;
            assertTrue(waited >= MINUTE);
            assertTrue(waited < MINUTE + MINUTE / 20, "waited " + Duration.ofNanos(waited));
            keeps.join();
        }

        private void keepForAnHour() {
            taken.set(true);
            try {
                Thread.sleep(Duration.ofHours(1));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            taken.set(false);
        }

        private boolean takes(long deadline) {
            while (!taken.compareAndSet(false, true)) {
                if (System.nanoTime() >= deadline) {
                    return false;
                }
                rest();
            }
            return true;
        }

        /** What it does between two looks. */
        abstract void rest();

        /** Whether the other one has given back what it took. */
        final boolean isFree() {
            return !taken.get();
        }
    }

    static final class YieldsBetweenLooks extends GivesUpAfterAMinute {
        @Override
        void rest() {
            Thread.yield();
        }
    }

    static final class SpinsBetweenLooks extends GivesUpAfterAMinute {
        @Override
        void rest() {
            Thread.onSpinWait();
        }
    }

    static final class DoesNothingBetweenLooks extends GivesUpAfterAMinute {
        @Override
        void rest() {}
    }

    static final class SpinsFiveHundredTimesBetweenLooks extends GivesUpAfterAMinute {
        @Override
        void rest() {
            for (int i = 0; i < 500 && !isFree(); i++) {
                Thread.onSpinWait();
            }
        }
    }

    /** Three threads wait for different times, by different clocks, while one sleeps for a day. */
    static final class EachInItsTime implements Program {

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
            var second = new Thread(() -> spin(1_000));
            var hour = new Thread(() -> spin(3_600_000));
            second.start();
            hour.start();
            spin(60_000);
            second.join();
            hour.join();
            sleeps.join();
        }

        private static void spin(long millis) {
            long begun = System.currentTimeMillis();
            while (System.currentTimeMillis() - begun < millis) {
                Thread.yield();
            }
            long waited = System.currentTimeMillis() - begun;
            assertTrue(waited <= millis + millis / 20, millis + " ms took " + waited + " ms");
        }
    }

    /** The longer it has waited, the more time passes between two looks; who begins anew begins with little. */
    static final class ShortPatienceAfterLong implements Program {

        private volatile boolean free;

        @Override
        public void run() throws Exception {
            var sleeps = new Thread(() -> {
                try {
                    Thread.sleep(Duration.ofDays(1));
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                free = true;
            });
            sleeps.start();
            assertTrue(awaitFree(Duration.ofHours(2)) < 7_500_000_000_000L);
            assertTrue(awaitFree(Duration.ofMillis(10)) < 200_000_000L, "ten milliseconds");
            sleeps.join();
        }

        private long awaitFree(Duration patience) {
            long begun = System.nanoTime();
            while (!free && System.nanoTime() - begun < patience.toNanos()) {
                Thread.yield();
            }
            return System.nanoTime() - begun;
        }
    }

    /** Who does not look at the clock while it spins is not kept from what a sleeper does, however late. */
    static final class LooksAtTheClockBeforeAndAfter implements Program {

        private volatile boolean free;

        @Override
        public void run() throws Exception {
            var sleeps = new Thread(() -> {
                try {
                    Thread.sleep(Duration.ofHours(1));
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                free = true;
            });
            sleeps.start();
            long begun = System.nanoTime();
            while (!free) {
                Thread.yield();
            }
            assertTrue(System.nanoTime() - begun <= Duration.ofMinutes(61).toNanos());
            sleeps.join();
        }
    }

    /** It waits until the other one has ended, whatever its patience. */
    @Finds(value = Cause.LATE, brokenAs = Cause.LATE)
    static final class LooksAtTheWrongClock implements Program {
        @Override
        public void run() throws Exception {
            var sleeps = new Thread(() -> {
                try {
                    Thread.sleep(Duration.ofHours(1));
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
            sleeps.start();
            long begun = System.nanoTime();
            while (sleeps.isAlive() || System.nanoTime() - begun < 1_000) {
                Thread.yield();
            }
            assertTrue(System.nanoTime() - begun < Duration.ofMinutes(59).toNanos());
            sleeps.join();
        }
    }

    /** Starts many threads, the last of which has an answer, and looks at the clock until it is there: nobody sleeps that long. */
    static final class AsksMany implements Program {

        private static final int MANY = 500;
        private static final Duration MUCH = Duration.ofMillis(100);

        private final CountDownLatch answered = new CountDownLatch(1);

        @Override
        public void run() throws Exception {
            long begun = System.nanoTime();
            var tasks = new ArrayList<FutureTask<Void>>();
            for (int i = 0; i < MANY; i++) {
                tasks.add(new FutureTask<>(this::sleepOn, null));
            }
            tasks.add(new FutureTask<>(answered::countDown, null));
            tasks.forEach(Thread::startVirtualThread);
            while (answered.getCount() > 0) {
                assertTrue(System.nanoTime() - begun < MUCH.toNanos());
                Thread.yield();
            }
        }

        private void sleepOn() {
            try {
                Thread.sleep(Duration.ofMinutes(10));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Two who take turns, at one thing after another, beside many others who wait for a sleeper, all by looking again and again. */
    static final class TakeTurnsBesideACrowd implements Program {

        private static final int CROWD = 20;
        private static final int THINGS = 64;
        private static final int TURNS = 6;

        private volatile boolean awake;

        @Override
        public void run() throws Exception {
            new Thread(this::sleepForADay).start();
            for (int i = 0; i < CROWD; i++) {
                new Thread(this::awaitSleeper).start();
            }
            Thread.sleep(Duration.ofMinutes(1));
            long begun = System.nanoTime();
            var things = Stream.generate(AtomicInteger::new).limit(THINGS).toList();
            var even = new Thread(() -> things.forEach(thing -> takeTurns(thing, 0)));
            var odd = new Thread(() -> things.forEach(thing -> takeTurns(thing, 1)));
            even.start();
            odd.start();
            even.join();
            odd.join();
            assertTrue(System.nanoTime() - begun < Duration.ofHours(12).toNanos());
        }

        private void awaitSleeper() {
            while (!awake) {
                Thread.yield();
            }
        }

        private void sleepForADay() {
            try {
                Thread.sleep(Duration.ofDays(1));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            awake = true;
        }

        private static void takeTurns(AtomicInteger thing, int first) {
            for (int turn = first; turn < TURNS; turn += 2) {
                while (thing.get() != turn) {
                    Thread.yield();
                }
                thing.incrementAndGet();
            }
        }
    }
}
