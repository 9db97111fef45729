package dev.lockstep.web.grading;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether this process has been in touch with the database for a while. Only then it may take others for dead: who could not hear
 * them either does not know. Thread-safe.
 */
final class Contact {

    private final Duration aWhile;
    private final LongSupplier nanoTime;
    private boolean lost;
    private long sinceNanos;

    /**
     * In touch since ever.
     *
     * @param aWhile in which everybody who is alive is heard
     */
    Contact(Duration aWhile, LongSupplier nanoTime) {
        this.aWhile = aWhile;
        this.nanoTime = nanoTime;
        this.sinceNanos = nanoTime.getAsLong() - aWhile.toNanos();
    }

    /** Whether that is news. */
    synchronized boolean lose() {
        boolean isNews = !lost;
        lost = true;
        return isNews;
    }

    /** Whether it was lost until now. */
    synchronized boolean keep() {
        boolean isNews = lost;
        if (isNews) {
            lost = false;
            sinceNanos = nanoTime.getAsLong();
        }
        return isNews;
    }

    synchronized boolean isSteady() {
        return !lost && nanoTime.getAsLong() - sinceNanos >= aWhile.toNanos();
    }
}
