package dev.lockstep.web.grading;

import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.web.storage.Storage;

/** Which grader's verdicts this installation gives: that of the server that was started last. Thread-safe. */
public final class Installation {

    private final Storage storage;

    public Installation(Storage storage) {
        this.storage = storage;
    }

    /** From now on only graders of this version grade. */
    public void use(GraderVersion version) {
        storage.change(handle -> handle.createUpdate("""
                        insert into grader (id, identity, words) values (1, :identity, :words)
                        on conflict (id) do update set identity = excluded.identity, words = excluded.words""")
                .bind("identity", version.identity())
                .bind("words", version.words())
                .execute());
    }

    /** Whether graders of this version may grade; before a server was ever started nobody may. */
    boolean wants(GraderVersion version) {
        return storage.read(handle -> handle.createQuery("select count(*) from grader where identity = :identity")
                        .bind("identity", version.identity())
                        .mapTo(Long.class)
                        .one())
                == 1;
    }

    String words() {
        return storage.read(handle -> handle.createQuery("select words from grader")
                .mapTo(String.class)
                .findOne()
                .orElse("not known yet, since no server was started"));
    }
}
