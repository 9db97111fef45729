package dev.lockstep.web.interviews;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who candidates are while they try the editor: another learner, so that nothing of it is ever taken for what they did later. Thread-safe. */
public final class WarmUps {

    private final Storage storage;
    private final InstantSource clock;

    public WarmUps(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Who a candidate is then; there from the first call on. */
    public LearnerId of(LearnerId candidate) {
        return storage.read(handle -> find(handle, candidate)).orElseGet(() -> add(candidate));
    }

    private static Optional<LearnerId> find(Handle handle, LearnerId candidate) {
        return handle.createQuery("select warm_up from invite where candidate = :candidate and warm_up is not null")
                .bind("candidate", candidate.text())
                .mapTo(String.class)
                .findOne()
                .map(LearnerId::new);
    }

    /** Of two that come at the same moment, one finds that it is there already. */
    private LearnerId add(LearnerId candidate) {
        LearnerId fresh = new LearnerId(Secret.id());
        return storage.write(handle -> {
            handle.createUpdate("insert into learner (id, name, created_at) values (:id, 'warm-up', :now)")
                    .bind("id", fresh.text())
                    .bind("now", clock.millis())
                    .execute();
            int taken = handle.createUpdate(
                            "update invite set warm_up = :id where candidate = :candidate and warm_up is null")
                    .bind("id", fresh.text())
                    .bind("candidate", candidate.text())
                    .execute();
            if (taken == 1) {
                return fresh;
            }
            handle.execute("delete from learner where id = ?", fresh.text());
            return find(handle, candidate)
                    .orElseThrow(() -> new IllegalArgumentException("there is no invite of " + candidate.text()));
        });
    }

    /** Whether somebody is a candidate who tries the editor. */
    public boolean isOne(LearnerId learner) {
        return storage.read(handle -> handle.createQuery("select count(*) from invite where warm_up = :learner")
                        .bind("learner", learner.text())
                        .mapTo(Long.class)
                        .one())
                > 0;
    }
}
