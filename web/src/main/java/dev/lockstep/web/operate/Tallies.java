package dev.lockstep.web.operate;

import dev.lockstep.web.storage.Storage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/**
 * Counts what happens, in the database: over all processes that grade, and over restarts.
 *
 * <p>It is done in the transaction of what is counted, so that each thing is counted once if it has happened, and not if it has not.
 * Two transactions that count several things must count them in the same order, or they could wait for each other. Thread-safe.
 */
public final class Tallies {

    /** The bounds of durations, in milliseconds: from what nobody notices to what somebody complains about. */
    static final List<Long> BOUNDS =
            List.of(50L, 100L, 250L, 500L, 1_000L, 2_500L, 5_000L, 10_000L, 30_000L, 60_000L, 300_000L);

    static final long NO_BOUND = -1;

    private Tallies() {}

    /**
     * Counts one more.
     *
     * @param label one of a few; never anything that a person has typed
     */
    public static void count(Handle handle, Tally tally, String label) {
        add(handle, tally, label, NO_BOUND, 0);
    }

    /** Counts one more that took so long; what is below zero, as of clocks that differ, counts as zero. */
    public static void count(Handle handle, Tally tally, String label, Duration took) {
        long millis = Math.max(0, took.toMillis());
        long bound = BOUNDS.stream().filter(each -> millis <= each).findFirst().orElse(NO_BOUND);
        add(handle, tally, label, bound, millis);
    }

    private static void add(Handle handle, Tally tally, String label, long bound, long millis) {
        handle.createUpdate("""
                        insert into tally (name, label, bound, count, millis) values (:name, :label, :bound, 1, :millis)
                        on conflict (name, label, bound) do update
                        set count = tally.count + 1, millis = tally.millis + excluded.millis""")
                .bind("name", tally.key())
                .bind("label", label)
                .bind("bound", bound)
                .bind("millis", millis)
                .execute();
    }

    /**
     * How often something has happened.
     *
     * @param bound durations up to so many milliseconds, and above the next lower bound; {@link #NO_BOUND} if there is none
     * @param millis their sum
     */
    record Count(Tally tally, String label, long bound, long count, long millis) {}

    /** All that was counted so far. */
    static List<Count> all(Storage storage) {
        return storage.read(handle -> handle.createQuery(
                        "select name, label, bound, count, millis from tally order by name, label, bound")
                .map((row, _) -> new Count(
                        Tally.valueOf(row.getString("name").toUpperCase(Locale.ROOT)),
                        row.getString("label"),
                        row.getLong("bound"),
                        row.getLong("count"),
                        row.getLong("millis")))
                .list());
    }
}
