package dev.lockstep.web.interviews;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Time that candidates were granted beside the limit, on record. Thread-safe. */
final class ExtraTimes {

    private final Storage storage;
    private final InstantSource clock;

    ExtraTimes(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Grants more time, before or after the start.
     *
     * @param extra more than nothing
     * @return false if they have ended, or are not invited any more
     */
    boolean grant(LearnerId candidate, LearnerId by, Duration extra) {
        if (!extra.isPositive()) {
            throw new IllegalArgumentException("expected more than nothing, got " + extra);
        }
        return storage.write(handle -> handle.createUpdate("""
            insert into extra_time (id, candidate, granted_by, granted_at, extra)
            select :id, candidate, :by, :now, :extra from invite
            where candidate = :candidate and finished_at is null and revoked_at is null\
            """)
                        .bind("id", Secret.id())
                        .bind("by", by.text())
                        .bind("now", clock.millis())
                        .bind("extra", extra.toMillis())
                        .bind("candidate", candidate.text())
                        .execute()
                == 1);
    }

    /** What a candidate was granted, in order. */
    List<ExtraTime> of(LearnerId candidate) {
        return storage.read(handle -> handle.createQuery("""
            select granted_by, granted_at, extra from extra_time
            where candidate = :id order by granted_at, id\
            """)
                .bind("id", candidate.text())
                .map((row, _) -> new ExtraTime(
                        new LearnerId(row.getString("granted_by")),
                        Instant.ofEpochMilli(row.getLong("granted_at")),
                        Duration.ofMillis(row.getLong("extra"))))
                .list());
    }
}
