package dev.lockstep.web.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells the time as a database server does, whatever the clocks of the machines say that use it: else one of them could take the
 * others for dead. Between two looks at the database it goes on by itself. Thread-safe.
 */
final class DatabaseClock implements InstantSource {

    /** An answer that took longer says too little about when it was given. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private final Supplier<Instant> database;
    private final LongSupplier nanoTime;
    private volatile Look last;

    /** What the database said, at a moment of this machine that no setting of its clock changes. */
    private record Look(Instant time, long nanoTime, Duration took) {}

    /**
     * @param database asks it for the time
     */
    DatabaseClock(Supplier<Instant> database, LongSupplier nanoTime) {
        this.database = database;
        this.nanoTime = nanoTime;
        this.last = ask();
    }

    /**
     * Asks the database again.
     *
     * @throws StorageException if it does not answer; then the clock goes on by itself
     */
    void look() {
        Look next = ask();
        if (next.took().compareTo(SLOW) < 0) {
            last = next;
        }
    }

    private Look ask() {
        long before = nanoTime.getAsLong();
        Instant time = database.get();
        long after = nanoTime.getAsLong();
        // It was said somewhere between the two: in the middle, as far as anybody knows.
        return new Look(time, before + (after - before) / 2, Duration.ofNanos(after - before));
    }

    @Override
    public Instant instant() {
        Look look = last;
        return look.time().plusNanos(nanoTime.getAsLong() - look.nanoTime());
    }
}
