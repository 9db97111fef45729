package dev.lockstep.web.webhooks;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * What is to be delivered, and what came of it: the queue that couriers take from, and the log that interviewers read. Thread-safe.
 *
 * <p>Whoever takes a delivery puts off its next try first; if they die, it is tried again then. So each event is delivered once or more.
 */
public final class Deliveries {

    /** Longer than a try can take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** So long the log goes back. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** No webhook's id: SQL knows no empty list. */
    private static final String NONE = "";

    private final Storage storage;
    private final InstantSource clock;

    public Deliveries(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    static void insert(Handle handle, String webhook, String event, Instant now) {
        handle.createUpdate("""
            insert into webhook_delivery (id, webhook, event, state, attempts, next_at)
            values (:id, :webhook, :event, 'WAITING', 0, :now)\
            """)
                .bind("id", Secret.id())
                .bind("webhook", webhook)
                .bind("event", event)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /**
     * Takes those whose time has come: each webhook's first before anybody's second, and of each the one that waits longest first.
     *
     * @param most how many at most
     * @param mostEach how many of one webhook at most
     * @param without webhooks of which none are to be taken
     */
    List<Attempt> take(int most, int mostEach, Set<String> without) {
        long now = clock.millis();
        List<String> due = storage.read(handle -> handle.createQuery("""
            select id from (
                select id, next_at, row_number() over (partition by webhook order by next_at, id) as place
                from webhook_delivery
                where state = 'WAITING' and next_at <= :now and webhook not in (<without>)
            ) due
            where place <= :each order by place, next_at, id limit :most\
            """)
                .bindList(
                        "without",
                        Stream.concat(Stream.of(NONE), without.stream()).toList())
                .bind("each", mostEach)
                .bind("now", now)
                .bind("most", most)
                .mapTo(String.class)
                .list());
        return due.stream().flatMap(id -> take(id, now).stream()).toList();
    }

    /** Of two who want the same one, one gets it. */
    private Optional<Attempt> take(String id, long now) {
        return storage.write(handle -> {
            int taken = handle.createUpdate("""
                update webhook_delivery set attempts = attempts + 1, next_at = :lease
                where id = :id and state = 'WAITING' and next_at <= :now\
                """)
                    .bind("lease", now + LEASE.toMillis())
                    .bind("id", id)
                    .bind("now", now)
                    .execute();
            return taken == 1 ? Optional.of(attempt(handle, id)) : Optional.empty();
        });
    }

    private static Attempt attempt(Handle handle, String id) {
        return handle.createQuery("""
            select webhook_delivery.id, webhook, attempts, url, secret, type, body
            from webhook_delivery
            join webhook on webhook.id = webhook_delivery.webhook
            join webhook_event on webhook_event.id = webhook_delivery.event
            where webhook_delivery.id = :id\
            """)
                .bind("id", id)
                .map((row, _) -> new Attempt(
                        row.getString("id"),
                        row.getString("webhook"),
                        row.getInt("attempts"),
                        URI.create(row.getString("url")),
                        row.getString("secret"),
                        EventType.valueOf(row.getString("type")),
                        row.getString("body")))
                .one();
    }

    /** It was taken. */
    void delivered(Attempt attempt, String words) {
        conclude(attempt, Delivery.State.DELIVERED, clock.instant(), words);
    }

    /** It was not, and another try would be as vain. */
    void failed(Attempt attempt, String words) {
        conclude(attempt, Delivery.State.FAILED, clock.instant(), words);
    }

    /** It was not, and may be the next time, if there were not enough tries. */
    void missed(Attempt attempt, String words) {
        Instant now = clock.instant();
        Optional<Duration> wait = Retries.after(attempt.number());
        Delivery.State state = wait.isPresent() ? Delivery.State.WAITING : Delivery.State.FAILED;
        conclude(attempt, state, now.plus(wait.orElse(Duration.ZERO)), words);
    }

    /** Nothing happens if another try has begun meanwhile. */
    private void conclude(Attempt attempt, Delivery.State state, Instant next, String words) {
        storage.change(handle -> handle.createUpdate("""
            update webhook_delivery set state = :state, next_at = :next, last_at = :now, last_words = :words
            where id = :id and attempts = :attempts and state = 'WAITING'\
            """)
                .bind("state", state.name())
                .bind("next", next.toEpochMilli())
                .bind("now", clock.millis())
                .bind("words", words)
                .bind("id", attempt.delivery())
                .bind("attempts", attempt.number())
                .execute());
    }

    /**
     * The log of a webhook, the newest event first.
     *
     * @param most how many at most
     */
    public List<Delivery> of(Webhook webhook, int most) {
        return storage.read(handle -> handle.createQuery("""
            select webhook_delivery.id, type, happened_at, state, attempts, next_at, last_at, last_words
            from webhook_delivery join webhook_event on webhook_event.id = webhook_delivery.event
            where webhook = :webhook order by happened_at desc, webhook_delivery.id limit :most\
            """)
                .bind("webhook", webhook.id())
                .bind("most", most)
                .map((row, _) -> delivery(row))
                .list());
    }

    /** Has an event of somebody's own webhook delivered once more, as if it had never been tried; false if there is none. */
    public boolean resend(LearnerId owner, String webhook, String delivery) {
        return storage.write(handle -> handle.createUpdate("""
            update webhook_delivery set state = 'WAITING', attempts = 0, next_at = :now
            where id = :id and state <> 'WAITING'
              and webhook in (select id from webhook where id = :webhook and owner = :owner)\
            """)
                        .bind("now", clock.millis())
                        .bind("id", delivery)
                        .bind("webhook", webhook)
                        .bind("owner", owner.text())
                        .execute()
                == 1);
    }

    /** Forgets what is older than the log goes back, delivered or not. */
    void forgetOld() {
        storage.change(handle -> handle.createUpdate("delete from webhook_event where happened_at < :oldest")
                .bind("oldest", clock.instant().minus(KEPT).toEpochMilli())
                .execute());
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        long last = row.getLong("last_at");
        Optional<Instant> lastAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last));
        return new Delivery(
                row.getString("id"),
                EventType.valueOf(row.getString("type")),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                Delivery.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("next_at")),
                lastAt,
                Optional.ofNullable(row.getString("last_words")).orElse(""));
    }
}
