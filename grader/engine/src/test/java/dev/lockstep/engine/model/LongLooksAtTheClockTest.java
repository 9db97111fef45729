package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many steps it takes until a long time has passed for a thread that looks at the clock again and again. */
class LongLooksAtTheClockTest {

    /** If a schedule takes too many of them, fewer schedules fit in. */
    private static final int STEPS = 2_000_000;

    private static final int SCHEDULES = 20;

    /** A day is many times as long as a second, but need not take many times as many looks. */
    @Test
    void aDayTakesFewSteps() {
        assertTrue(schedulesOf(LooksForADay.class) > SCHEDULES);
    }

    /** And nor does one that others sleep through in pieces. */
    @Test
    void aDayInPiecesTakesFewSteps() {
        assertTrue(schedulesOf(LooksForADayOfMinutes.class) > SCHEDULES);
    }

    /** Looks at the clock while another thread sleeps for a day, and does not become impatient. */
    static class LooksForADay implements Program {

        private volatile boolean over;

        @Override
        public void run() throws Exception {
            var sleeps = new Thread(() -> {
                try {
                    sleepForADay();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                over = true;
            });
            sleeps.start();
            long begun = System.nanoTime();
            while (!over && System.nanoTime() - begun < Duration.ofDays(1_000).toNanos()) {
                Thread.yield();
            }
            assertTrue(over);
            sleeps.join();
        }

        void sleepForADay() throws InterruptedException {
            Thread.sleep(Duration.ofDays(1));
        }
    }

    static final class LooksForADayOfMinutes extends LooksForADay {
        @Override
        void sleepForADay() throws InterruptedException {
            for (int minute = 0; minute < 24 * 60; minute++) {
                Thread.sleep(Duration.ofMinutes(1));
            }
        }
    }

    private static int schedulesOf(Class<?> type) {
        Settings settings = Settings.USUAL.withSteps(STEPS).withBudget(1, SCHEDULES);
        return Programs.explore(type, settings).coverage().schedules();
    }
}
