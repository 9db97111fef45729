package dev.lockstep.web.grading;

import dev.lockstep.web.storage.StorageException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again what the database could not do, until it can: what a grading has found out is not thrown away because the database was
 * gone for a minute. Thread-safe.
 */
final class Insistence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Insistence.class);

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * Does something that may be done twice: nobody knows whether what failed was done.
     *
     * @throws StorageException if trying again would not help, or this is closed
     */
    <T> T on(Supplier<T> work) {
        Duration wait = BACKOFF.first();
        while (true) {
            try {
                return work.get();
            } catch (StorageException e) {
                if (!e.mayPass() || isClosedWithin(wait)) {
                    throw e;
                }
                LOG.warn("{} It is tried again.", e.getMessage());
            }
            wait = BACKOFF.after(wait);
        }
    }

    private boolean isClosedWithin(Duration wait) {
        try {
            return closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** From now on everything is tried once. */
    @Override
    public void close() {
        closed.countDown();
    }
}
