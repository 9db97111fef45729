package dev.lockstep.web.webhooks;

import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.StorageException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has webhooks told, every second, what has happened until then, as long as it is not closed. */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration CLEAN_EVERY = Duration.ofHours(1);

    /** For one try. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Deliveries deliveries;
    private final Expiries expiries;
    private final DirectTransport transport;
    private final Courier courier;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhooks").factory());
    private final ExecutorService tries = Executors.newVirtualThreadPerTaskExecutor();

    private Rounds(Storage storage, WebhookUrls urls, InstantSource clock) {
        deliveries = new Deliveries(storage, clock);
        expiries = new Expiries(storage, clock);
        transport = DirectTransport.usual(urls, PATIENCE);
        courier = new Courier(deliveries, transport, clock, tries);
    }

    /** Begins with them. */
    public static Rounds start(Storage storage, WebhookUrls urls, InstantSource clock) {
        Rounds rounds = new Rounds(storage, urls, clock);
        rounds.each(EVERY, rounds::round);
        rounds.each(CLEAN_EVERY, rounds.deliveries::forgetOld);
        return rounds;
    }

    private void each(Duration every, Runnable work) {
        var _ = rounds.scheduleWithFixedDelay(() -> tried(work), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
        expiries.notice();
        courier.round();
    }

    /** One that fails must not be the last one. */
    private static void tried(Runnable work) {
        try {
            work.run();
        } catch (StorageException | RejectedExecutionException e) {
            LOG.debug("webhooks could not be told at present", e);
        } catch (RuntimeException e) {
            LOG.error("webhooks could not be told", e);
        }
    }

    /** What is under way is cut off, and tried again by whoever comes next. */
    @Override
    public void close() {
        rounds.shutdownNow();
        tries.shutdownNow();
        transport.close();
    }
}
