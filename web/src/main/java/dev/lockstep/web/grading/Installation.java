package dev.lockstep.web.grading;

import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.web.storage.Storage;
import org.jdbi.v3.core.Handle;

/** Which grader's verdicts this installation gives: that of the server that was started last. Thread-safe. */
public final class Installation {

    private final Storage storage;

    public Installation(Storage storage) {
        this.storage = storage;
    }

    /** From now on only graders of this version grade, and only on this database's tables as they are now. */
    public void use(GraderVersion version) {
        storage.change(handle -> handle.createUpdate("""
                        insert into grader (id, identity, words) values (1, :identity, :words)
                        on conflict (id) do update set identity = excluded.identity, words = excluded.words""")
                .bind("identity", identity(version))
                .bind("words", version.words())
                .execute());
    }

    /** Whether graders of this version may grade; before a server was ever started nobody may. */
    boolean wants(GraderVersion version) {
        return storage.read(handle -> wants(handle, version));
    }

    /** The same at a moment of a transaction. */
    boolean wants(Handle handle, GraderVersion version) {
        return handle.createQuery("select count(*) from grader where identity = :identity")
                        .bind("identity", identity(version))
                        .mapTo(Long.class)
                        .one()
                == 1;
    }

    /** Whether people sign in to its server: each of them may submit what they like. */
    boolean isForStrangers() {
        return storage.read(handle -> handle.createQuery(
                                "select (select count(*) from account) + (select count(*) from one_time_link)")
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    /** Whether they may until the transaction ends: whoever wants another grader waits that long. */
    boolean wantsUntilTheEnd(Handle handle, GraderVersion version) {
        return handle.createUpdate("update grader set words = words where identity = :identity")
                        .bind("identity", identity(version))
                        .execute()
                == 1;
    }

    /** A grader that knows other tables may have the same verdicts, but would write them elsewhere. */
    private String identity(GraderVersion version) {
        return version.identity() + " with schema " + storage.schema();
    }

    String words() {
        return storage.read(handle -> handle.createQuery("select words from grader")
                .mapTo(String.class)
                .findOne()
                .orElse("not known yet, since no server was started"));
    }
}
