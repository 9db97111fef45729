package dev.lockstep.web.webhooks;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Notices which invites were closed before their candidates had begun: nobody does anything then, so somebody has to look. Thread-safe. */
final class Expiries {

    private final Storage storage;
    private final InstantSource clock;

    Expiries(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Looks, and tells of each once, whoever else looks at the same time. */
    void notice() {
        Instant now = clock.instant();
        closed(now).forEach(candidate -> notice(candidate, now));
    }

    private List<String> closed(Instant now) {
        return storage.read(handle -> handle.createQuery("""
            select invite.candidate from invite join assignment on assignment.id = invite.assignment
            where invite.started_at is null and invite.revoked_at is null
              and assignment.closes_at + coalesce((select sum(extra) from extra_time
                                                   where extra_time.candidate = invite.candidate), 0) <= :now
              and invite.candidate not in (select candidate from expired_invite)\
            """)
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .list());
    }

    private void notice(String candidate, Instant now) {
        storage.change(handle -> {
            int isNew = handle.createUpdate("""
                insert into expired_invite (candidate, noticed_at) values (:candidate, :now)
                on conflict (candidate) do nothing\
                """)
                    .bind("candidate", candidate)
                    .bind("now", now.toEpochMilli())
                    .execute();
            if (isNew == 1) {
                Outbox.tell(handle, EventType.EXPIRED, new LearnerId(candidate), now);
            }
        });
    }
}
