package dev.lockstep.web.people;

import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who is signed in: known by a secret that their browser keeps and of which the database has a hash only. Thread-safe. */
public final class Sessions {

    /** A session that nobody has used for so long is over. */
    private static final Duration IDLE = Duration.ofDays(30);

    /** So is one of this age, however much it is used. */
    private static final Duration LIFE = Duration.ofDays(90);

    /** That somebody is there is not written down more often: each page would wait for the disk. */
    private static final Duration NOTE_EVERY = Duration.ofHours(1);

    private static final int MOST_LETTERS = 200;

    private final Storage storage;
    private final InstantSource clock;

    public Sessions(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Begins a session.
     *
     * @param secret what the browser will be known by; new, and nothing that anybody could guess
     * @param device what the browser says it is
     */
    public void begin(LearnerId learner, String secret, String device) {
        storage.change(handle -> handle.createUpdate("""
            insert into session (secret_hash, learner, created_at, seen_at, device)
            values (:hash, :learner, :now, :now, :device)\
            """)
                .bind("hash", Secret.hash(secret))
                .bind("learner", learner.text())
                .bind("now", clock.millis())
                .bind("device", device.substring(0, Math.min(MOST_LETTERS, device.length())))
                .execute());
    }

    /** Whose session it is; empty if there is none by this secret, or not any more, or if they may not sign in any more. */
    public Optional<SignedIn> find(String secret) {
        return storage.read(handle -> handle.createQuery("""
            select learner.id, learner.name, session.seen_at, account.role
            from session join learner on learner.id = session.learner
            left join account on account.learner = learner.id
            where secret_hash = :hash and seen_at > :idle and session.created_at > :oldest
            and (account.learner is null or account.active)\
            """)
                        .bind("hash", Secret.hash(secret))
                        .bind("idle", ago(IDLE))
                        .bind("oldest", ago(LIFE))
                        .map((row, _) -> seen(row))
                        .findOne())
                .map(seen -> noted(secret, seen));
    }

    private record Seen(SignedIn who, long at) {}

    private static Seen seen(ResultSet row) throws SQLException {
        Learner learner = new Learner(new LearnerId(row.getString("id")), row.getString("name"));
        Optional<AccountRole> role = Optional.ofNullable(row.getString("role")).map(AccountRole::valueOf);
        return new Seen(new SignedIn(learner, role), row.getLong("seen_at"));
    }

    private SignedIn noted(String secret, Seen seen) {
        if (seen.at() < ago(NOTE_EVERY)) {
            storage.note(handle -> handle.createUpdate("update session set seen_at = :now where secret_hash = :hash")
                    .bind("hash", Secret.hash(secret))
                    .bind("now", clock.millis())
                    .execute());
        }
        return seen.who();
    }

    /** The sessions of a learner that are not over, the one used last first. */
    public List<Session> of(LearnerId learner) {
        return storage.read(handle -> handle.createQuery("""
            select secret_hash, device, created_at, seen_at from session
            where learner = :learner and seen_at > :idle and created_at > :oldest
            order by seen_at desc, created_at desc, secret_hash\
            """)
                .bind("learner", learner.text())
                .bind("idle", ago(IDLE))
                .bind("oldest", ago(LIFE))
                .map((row, _) -> session(row))
                .list());
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getString("secret_hash"),
                Optional.ofNullable(row.getString("device")).orElse(""),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("seen_at")));
    }

    /** By what {@link Session#id} the session of this secret is known. */
    public static String id(String secret) {
        return Secret.hash(secret);
    }

    /** Ends a session, if there is one by this secret. */
    public void end(String secret) {
        storage.change(handle -> handle.createUpdate("delete from session where secret_hash = :hash")
                .bind("hash", Secret.hash(secret))
                .execute());
    }

    /** Ends one of a learner's own sessions; nothing happens if it is not theirs. */
    public void end(LearnerId learner, String id) {
        storage.change(
                handle -> handle.createUpdate("delete from session where secret_hash = :id and learner = :learner")
                        .bind("id", id)
                        .bind("learner", learner.text())
                        .execute());
    }

    /** Ends all sessions of a learner, on whatever machine. */
    public void endAll(LearnerId learner) {
        storage.change(handle -> endAll(handle, learner));
    }

    static void endAll(Handle handle, LearnerId learner) {
        handle.createUpdate("delete from session where learner = :learner")
                .bind("learner", learner.text())
                .execute();
    }

    /** All but the one of this secret. */
    static void endOthers(Handle handle, LearnerId learner, String secret) {
        handle.createUpdate("delete from session where learner = :learner and secret_hash <> :hash")
                .bind("learner", learner.text())
                .bind("hash", Secret.hash(secret))
                .execute();
    }

    private long ago(Duration time) {
        return clock.instant().minus(time).toEpochMilli();
    }
}
