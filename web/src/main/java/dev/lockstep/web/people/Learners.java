package dev.lockstep.web.people;

import dev.lockstep.web.storage.Storage;
import java.time.InstantSource;
import java.util.Optional;

/** The learners. Thread-safe. */
public final class Learners {

    private static final Learner LOCAL = new Learner(new LearnerId("local"), "you");

    private final Storage storage;
    private final InstantSource clock;

    public Learners(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Somebody by their id. */
    public Optional<Learner> find(LearnerId id) {
        return storage.read(handle -> handle.createQuery("select name from learner where id = :id")
                .bind("id", id.text())
                .mapTo(String.class)
                .findOne()
                .map(name -> new Learner(id, name)));
    }

    /** The one learner of a server that only its own machine can reach; there from the first call on. */
    public Learner local() {
        storage.change(handle -> handle.createUpdate("""
                        insert into learner (id, name, created_at) values (:id, :name, :now)
                        on conflict (id) do nothing""")
                .bind("id", LOCAL.id().text())
                .bind("name", LOCAL.name())
                .bind("now", clock.millis())
                .execute());
        return LOCAL;
    }
}
