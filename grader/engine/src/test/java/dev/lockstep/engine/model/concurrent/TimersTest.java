package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Timer and TimerTask: dates, rates, cancelled and failing tasks, in virtual time. */
class TimersTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(TimersTest.class);
    }

    /** Notes when it runs. */
    private static final class Note extends TimerTask {
        private final List<Long> times;
        private final long start;
        private final long takes;

        Note(List<Long> times, long takes) {
            this.times = times;
            this.start = System.currentTimeMillis();
            this.takes = takes;
        }

        @Override
        public void run() {
            times.add(System.currentTimeMillis() - start);
            sleep(takes);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class ARateCatchesUpAndADelayDoesNot implements Program {
        @Override
        public void run() {
            var atRate = new CopyOnWriteArrayList<Long>();
            var timer = new Timer();
            timer.scheduleAtFixedRate(new Note(atRate, 250), 100, 100);
            sleep(1_050);
            timer.cancel();
            var delayed = new CopyOnWriteArrayList<Long>();
            var other = new Timer(true);
            other.schedule(new Note(delayed, 250), 100, 100);
            sleep(1_050);
            other.cancel();
            assertEquals(List.of(100L, 350L, 600L, 850L), atRate.subList(0, 4));
            assertEquals(List.of(100L, 350L, 600L, 850L), delayed.subList(0, 4));
        }
    }

    static final class TasksAtDates implements Program {
        @Override
        public void run() {
            var times = new CopyOnWriteArrayList<Long>();
            var timer = new Timer("dates", true);
            timer.schedule(new Note(times, 0), new Date(System.currentTimeMillis() + 2_000));
            timer.schedule(new Note(times, 0), new Date(System.currentTimeMillis() + 1_000), 5_000);
            var never = new Note(times, 0);
            timer.schedule(never, 3_000);
            assertTrue(never.cancel());
            assertEquals(1, timer.purge());
            sleep(4_000);
            timer.cancel();
            sleep(10_000);
            assertEquals(List.of(1_000L, 2_000L), times);
        }
    }

    /** An exception ends the timer's only thread, and with it all other tasks. */
    @Finds(Cause.MISSED_SIGNAL)
    static final class AFailureEndsAllTasks implements Program {
        @Override
        public void run() throws InterruptedException {
            var ran = new CountDownLatch(1);
            var timer = new Timer();
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            throw new IllegalArgumentException("on purpose");
                        }
                    },
                    1_000);
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            ran.countDown();
                        }
                    },
                    2_000);
            ran.await();
            timer.cancel();
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class ScheduledAfterTheEnd implements Program {
        @Override
        public void run() {
            var timer = new Timer();
            timer.cancel();
            timer.schedule(new Note(new ArrayList<>(), 0), 1);
        }
    }

    /** One thread serves all: a task that takes long makes the others late. */
    @Finds(Cause.WRONG_RESULT)
    static final class ALongTaskDelaysTheNext implements Program {
        @Override
        public void run() {
            var times = new CopyOnWriteArrayList<Long>();
            var timer = new Timer(true);
            timer.schedule(new Note(new ArrayList<>(), 5_000), 1_000);
            timer.schedule(new Note(times, 0), 2_000);
            sleep(20_000);
            timer.cancel();
            sleep(1_000);
            assertEquals(List.of(2_000L), times);
        }
    }
}
