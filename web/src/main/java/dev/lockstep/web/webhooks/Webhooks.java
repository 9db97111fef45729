package dev.lockstep.web.webhooks;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** All webhooks; each is there for its own interviewer only. Thread-safe. */
public final class Webhooks {

    private static final String PREFIX = "lockstep_whsec_";

    private final Storage storage;
    private final InstantSource clock;

    public Webhooks(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /**
     * Adds one; what happens from now on is told.
     *
     * @param url one that a {@link WebhookUrls} has let pass
     * @return the secret with which everything is signed that is sent there; shown now or never
     */
    public String add(LearnerId owner, URI url) {
        String secret = PREFIX + Secret.secret();
        storage.change(handle -> handle.createUpdate("""
            insert into webhook (id, owner, url, secret, created_at) values (:id, :owner, :url, :secret, :now)\
            """)
                .bind("id", Secret.id())
                .bind("owner", owner.text())
                .bind("url", url.toASCIIString())
                .bind("secret", secret)
                .bind("now", clock.millis())
                .execute());
        return secret;
    }

    /** Somebody's webhooks, in the order in which they were added. */
    public List<Webhook> of(LearnerId owner) {
        return storage.read(handle -> handle.createQuery(
                        "select id, url, created_at from webhook where owner = :owner order by created_at, id")
                .bind("owner", owner.text())
                .map((row, _) -> webhook(row))
                .list());
    }

    /** One of somebody's own; empty if it is not theirs. */
    public Optional<Webhook> find(LearnerId owner, String id) {
        return of(owner).stream().filter(webhook -> webhook.id().equals(id)).findFirst();
    }

    /** Tells one of somebody's own nothing any more, and forgets what it was told; nothing happens if it is not theirs. */
    public void delete(LearnerId owner, String id) {
        storage.change(handle -> handle.createUpdate("delete from webhook where id = :id and owner = :owner")
                .bind("id", id)
                .bind("owner", owner.text())
                .execute());
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getString("id"), URI.create(row.getString("url")), Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
