package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A scheduled task and a timer tick until enough were counted: right, because the ticks are atomic and both timers are
 * ended.
 */
public final class TicksOfTwoTimers implements Program {
    private static void tickOnASchedule() throws InterruptedException {
        var ticks = new CountDownLatch(3);
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
        try {
            ScheduledFuture<?> ticking = scheduler.scheduleAtFixedRate(ticks::countDown, 5, 10, TimeUnit.MILLISECONDS);
            ticks.await();
            ticking.cancel(false);
            assertTrue(ticking.isCancelled());
        } finally {
            scheduler.shutdown();
        }
    }

    private static void tickOnATimer() throws InterruptedException {
        var ticks = new AtomicInteger();
        var enough = new CountDownLatch(1);
        var timer = new Timer("ticker");
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        if (ticks.incrementAndGet() == 2) {
                            cancel();
                            enough.countDown();
                        }
                    }
                },
                5,
                10);
        enough.await();
        timer.cancel();
        assertEquals(2, ticks.get());
    }

    @Override
    public void run() throws InterruptedException {
        tickOnASchedule();
        tickOnATimer();
    }
}
