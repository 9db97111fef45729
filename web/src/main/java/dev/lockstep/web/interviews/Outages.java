package dev.lockstep.web.interviews;

import dev.lockstep.web.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * When no server was there: each says now and then that it is, and one that finds a gap writes it down. Thread-safe.
 */
public final class Outages {

    /** So often a server says that it is there. */
    public static final Duration EVERY = Duration.ofSeconds(10);

    /** A shorter gap is none: it may be a slow disk, and whoever types has not noticed it. */
    static final Duration GAP = Duration.ofSeconds(30);

    private final Storage storage;
    private final InstantSource clock;

    public Outages(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Says that a server is there, and writes down for how long none was. */
    public void alive() {
        Instant now = clock.instant();
        storage.change(handle -> {
            lastSeen(handle)
                    .filter(seen -> seen.plus(GAP).isBefore(now))
                    .ifPresent(seen -> insert(handle, new Outage(seen, now)));
            handle.createUpdate("""
                insert into alive (id, seen_at) values (1, :now)
                on conflict (id) do update set seen_at = excluded.seen_at where alive.seen_at < excluded.seen_at\
                """).bind("now", now.toEpochMilli()).execute();
        });
    }

    private static Optional<Instant> lastSeen(Handle handle) {
        return handle.createQuery("select seen_at from alive where id = 1")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    /** Once, if two servers find the same gap. */
    private static void insert(Handle handle, Outage outage) {
        handle.createUpdate("""
            insert into outage (began_at, ended_at) values (:began, :ended)
            on conflict (began_at) do nothing\
            """)
                .bind("began", outage.beganAt().toEpochMilli())
                .bind("ended", outage.endedAt().toEpochMilli())
                .execute();
    }

    /** Those that had not ended at that moment, the first one first. */
    public List<Outage> since(Instant moment) {
        return storage.read(handle -> handle.createQuery(
                        "select began_at, ended_at from outage where ended_at > :moment order by began_at")
                .bind("moment", moment.toEpochMilli())
                .map((row, _) -> new Outage(
                        Instant.ofEpochMilli(row.getLong("began_at")), Instant.ofEpochMilli(row.getLong("ended_at"))))
                .list());
    }
}
