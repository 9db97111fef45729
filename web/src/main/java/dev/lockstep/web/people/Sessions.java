package dev.lockstep.web.people;

import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/** Who is signed in: known by a secret that their browser keeps and of which the database has a hash only. Thread-safe. */
public final class Sessions {

    /** A session that nobody has used for so long is over. */
    private static final Duration LIFE = Duration.ofDays(30);

    /** That somebody is there is not written down more often: each page would wait for the disk. */
    private static final Duration NOTE_EVERY = Duration.ofHours(1);

    private final Storage storage;
    private final InstantSource clock;

    public Sessions(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Begins a session; the answer is its secret. */
    public String begin(LearnerId learner) {
        String secret = Secret.secret();
        storage.change(handle -> handle.createUpdate("""
                        insert into session (secret_hash, learner, created_at, seen_at)
                        values (:hash, :learner, :now, :now)""")
                .bind("hash", hash(secret))
                .bind("learner", learner.text())
                .bind("now", clock.millis())
                .execute());
        return secret;
    }

    /** Whose session it is; empty if there is none by this secret, or not any more. */
    public Optional<Learner> learner(String secret) {
        return storage.read(handle -> handle.createQuery("""
                                select learner.id, learner.name, session.seen_at
                                from session join learner on learner.id = session.learner
                                where secret_hash = :hash and seen_at > :oldest""")
                        .bind("hash", hash(secret))
                        .bind("oldest", clock.instant().minus(LIFE).toEpochMilli())
                        .map((row, _) -> new Seen(
                                new Learner(new LearnerId(row.getString("id")), row.getString("name")),
                                row.getLong("seen_at")))
                        .findOne())
                .map(seen -> noted(secret, seen));
    }

    private record Seen(Learner learner, long at) {}

    private Learner noted(String secret, Seen seen) {
        if (seen.at() < clock.instant().minus(NOTE_EVERY).toEpochMilli()) {
            storage.change(handle -> handle.createUpdate("update session set seen_at = :now where secret_hash = :hash")
                    .bind("hash", hash(secret))
                    .bind("now", clock.millis())
                    .execute());
        }
        return seen.learner();
    }

    /** Ends a session, if there is one by this secret. */
    public void end(String secret) {
        storage.change(handle -> handle.createUpdate("delete from session where secret_hash = :hash")
                .bind("hash", hash(secret))
                .execute());
    }

    /** Ends all sessions of a learner, on whatever machine. */
    public void endAll(LearnerId learner) {
        storage.change(handle -> handle.createUpdate("delete from session where learner = :learner")
                .bind("learner", learner.text())
                .execute());
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
