package dev.lockstep.web.api;

import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Learner;
import dev.lockstep.web.people.LearnerId;
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

/** All tokens. Of each only a hash is kept: who reads the database can ask for nothing. Thread-safe. */
public final class ApiTokens {

    /** Programs that look for secrets in public code know ours by it. */
    private static final String PREFIX = "lockstep_";

    /** That a token is used is not written down more often: each request would wait for the disk. */
    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

    private final Storage storage;
    private final InstantSource clock;

    public ApiTokens(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Makes one; the answer is what the program sends, now or never. */
    public String create(LearnerId owner, NewToken token) {
        String secret = PREFIX + Secret.secret();
        Instant now = clock.instant();
        storage.change(handle -> handle.createUpdate("""
            insert into api_token (id, owner, name, scope, secret_hash, created_at, expires_at)
            values (:id, :owner, :name, :scope, :hash, :now, :end)\
            """)
                .bind("id", Secret.id())
                .bind("owner", owner.text())
                .bind("name", token.name())
                .bind("scope", token.scope().name())
                .bind("hash", Secret.hash(secret))
                .bind("now", now.toEpochMilli())
                .bind("end", now.plus(token.life()).toEpochMilli())
                .execute());
        return secret;
    }

    /** For whom a program acts that sends this; empty if it is good for nothing, or its owner is no interviewer at present. */
    public Optional<Holder> find(String secret) {
        Instant now = clock.instant();
        return storage.read(handle -> handle.createQuery("""
            select api_token.id, api_token.scope, api_token.used_at, learner.id as owner, learner.name, account.role
            from api_token join learner on learner.id = api_token.owner join account on account.learner = api_token.owner
            where secret_hash = :hash and revoked_at is null and expires_at > :now
              and account.active and account.role <> 'LEARNER'\
            """)
                        .bind("hash", Secret.hash(secret))
                        .bind("now", now.toEpochMilli())
                        .map((row, _) -> found(row))
                        .findOne())
                .map(found -> noted(found, now));
    }

    private record Found(String id, Holder holder, Optional<Instant> usedAt) {}

    private static Found found(ResultSet row) throws SQLException {
        Learner owner = new Learner(new LearnerId(row.getString("owner")), row.getString("name"));
        boolean isAdmin = AccountRole.valueOf(row.getString("role")) == AccountRole.ADMIN;
        Holder holder = new Holder(owner, isAdmin, Scope.valueOf(row.getString("scope")));
        return new Found(row.getString("id"), holder, moment(row, "used_at"));
    }

    private Holder noted(Found found, Instant now) {
        if (found.usedAt().isEmpty() || found.usedAt().get().plus(NOTE_EVERY).isBefore(now)) {
            storage.note(handle -> handle.createUpdate("update api_token set used_at = :now where id = :id")
                    .bind("now", now.toEpochMilli())
                    .bind("id", found.id())
                    .execute());
        }
        return found.holder();
    }

    /** Somebody's tokens, the newest first, with those that are good for nothing any more. */
    public List<ApiToken> of(LearnerId owner) {
        return storage.read(handle -> handle.createQuery("""
            select id, name, scope, created_at, expires_at, revoked_at, used_at from api_token
            where owner = :owner order by created_at desc, id\
            """)
                .bind("owner", owner.text())
                .map((row, _) -> token(row))
                .list());
    }

    /** Makes one of somebody's own tokens good for nothing, at once; nothing happens if it is not theirs. */
    public void revoke(LearnerId owner, String id) {
        storage.change(handle -> revoke(handle, owner, id));
    }

    private void revoke(Handle handle, LearnerId owner, String id) {
        handle.createUpdate(
                        "update api_token set revoked_at = :now where id = :id and owner = :owner and revoked_at is null")
                .bind("now", clock.millis())
                .bind("id", id)
                .bind("owner", owner.text())
                .execute();
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("name"),
                Scope.valueOf(row.getString("scope")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                moment(row, "revoked_at"),
                moment(row, "used_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
