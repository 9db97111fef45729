package dev.lockstep.web.interviews;

import dev.lockstep.web.storage.StorageException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says every ten seconds that a server is there, and ends the time of candidates who have none left. Any number of servers may do that on one
 * database.
 */
public final class Ticks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);

    private static final long LAST_TICK_SECONDS = 15;

    private final Outages outages;
    private final TimeKeeper timeKeeper;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("candidates' time").factory());

    private Ticks(Outages outages, TimeKeeper timeKeeper) {
        this.outages = outages;
        this.timeKeeper = timeKeeper;
    }

    /** Begins, with a tick before this returns: whoever asks then is told of the outage that has just ended. */
    public static Ticks start(Outages outages, TimeKeeper timeKeeper) {
        Ticks ticks = new Ticks(outages, timeKeeper);
        ticks.tick();
        long every = Outages.EVERY.toMillis();
        var _ = ticks.thread.scheduleWithFixedDelay(ticks::tick, every, every, TimeUnit.MILLISECONDS);
        return ticks;
    }

    /** In this order: first the clocks stand still for the time that is lost, then they are looked at. */
    private void tick() {
        try {
            outages.alive();
            timeKeeper.endOverdue();
        } catch (StorageException e) {
            LOG.warn("Candidates' time could not be looked at. {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("candidates' time could not be looked at", e);
        }
    }

    /** Waits for a tick that is under way. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_TICK_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
