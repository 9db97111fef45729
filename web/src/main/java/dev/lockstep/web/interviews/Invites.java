package dev.lockstep.web.interviews;

import dev.lockstep.web.people.Learner;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.webhooks.EventType;
import dev.lockstep.web.webhooks.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** All invites. Their links are secrets of which only hashes are kept. Thread-safe. */
public final class Invites {

    private static final String SELECT = """
        select learner.id, learner.name, invite.assignment, invited_at, revoked_at, started_at, finished_at,
               coalesce((select sum(extra) from extra_time where extra_time.candidate = invite.candidate), 0) as extra
        from invite join learner on learner.id = invite.candidate
        """;

    /** Who has not ended somebody's time by then has died while doing it. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    private final Storage storage;
    private final InstantSource clock;
    private final ExtraTimes extraTimes;

    public Invites(Storage storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
        this.extraTimes = new ExtraTimes(storage, clock);
    }

    /**
     * An invite that nobody has been sent yet.
     *
     * @param secret by which the candidate comes in; shown now or never
     */
    public record New(LearnerId candidate, String secret) {}

    /** What came of a candidate's click. */
    public enum Start {
        /** Their clock runs, since now or since an earlier click. */
        STARTED,
        NOT_OPEN_YET,
        /** Too late: it has closed. */
        CLOSED,
        /** There is no such invite any more. */
        REVOKED
    }

    /**
     * Invites somebody.
     *
     * @param name as interviewers see it; hostile text
     */
    public New invite(AssignmentId assignment, String name) {
        return invite(assignment, List.of(name)).getFirst();
    }

    /**
     * Invites several people, or nobody if that fails.
     *
     * @return their invites in the order of their names
     */
    public List<New> invite(AssignmentId assignment, List<String> names) {
        return storage.write(handle ->
                names.stream().map(name -> insert(handle, assignment, name)).toList());
    }

    private New insert(Handle handle, AssignmentId assignment, String name) {
        New invite = new New(new LearnerId(Secret.id()), Secret.secret());
        handle.createUpdate("insert into learner (id, name, created_at) values (:id, :name, :now)")
                .bind("id", invite.candidate().text())
                .bind("name", name)
                .bind("now", clock.millis())
                .execute();
        handle.createUpdate("""
            insert into invite (candidate, assignment, secret_hash, invited_at)
            values (:id, :assignment, :hash, :now)\
            """)
                .bind("id", invite.candidate().text())
                .bind("assignment", assignment.text())
                .bind("hash", Secret.hash(invite.secret()))
                .bind("now", clock.millis())
                .execute();
        Outbox.tell(handle, EventType.INVITED, invite.candidate(), clock.instant());
        return invite;
    }

    /** Another secret in the place of the one that was lost, or seen by somebody else, who is signed out by that. */
    public String newSecret(LearnerId candidate) {
        String secret = Secret.secret();
        storage.change(handle -> {
            handle.createUpdate("update invite set secret_hash = :hash where candidate = :id")
                    .bind("hash", Secret.hash(secret))
                    .bind("id", candidate.text())
                    .execute();
            handle.execute("delete from session where learner = ?", candidate.text());
        });
        return secret;
    }

    /** Whose link it is; empty if it is nobody's, or was revoked. */
    public Optional<Invite> bySecret(String secret) {
        return storage.read(handle -> handle.createQuery(SELECT + "where secret_hash = :hash and revoked_at is null")
                .bind("hash", Secret.hash(secret))
                .map((row, _) -> invite(row))
                .findOne());
    }

    /** The invite of a candidate, revoked or not. */
    public Optional<Invite> of(LearnerId candidate) {
        return storage.read(handle -> find(handle, candidate));
    }

    private static Optional<Invite> find(Handle handle, LearnerId candidate) {
        return handle.createQuery(SELECT + "where invite.candidate = :id")
                .bind("id", candidate.text())
                .map((row, _) -> invite(row))
                .findOne();
    }

    /** All to an assignment, in the order in which people were invited. */
    public List<Invite> to(AssignmentId assignment) {
        return storage.read(handle -> handle.createQuery(
                        SELECT + "where invite.assignment = :id order by invited_at, learner.name, learner.id")
                .bind("id", assignment.text())
                .map((row, _) -> invite(row))
                .list());
    }

    /** Those whose candidates have begun and not ended. */
    public List<Invite> running() {
        return storage.read(handle ->
                handle.createQuery(SELECT + """
                    where started_at is not null and finished_at is null and revoked_at is null order by started_at\
                    """).map((row, _) -> invite(row)).list());
    }

    /** Starts the candidate's clock, unless it runs already. */
    public Start start(LearnerId candidate, Window window) {
        Instant now = clock.instant();
        return storage.write(handle -> {
            Optional<Invite> invite =
                    find(handle, candidate).filter(it -> it.revokedAt().isEmpty());
            if (invite.isEmpty()) {
                return Start.REVOKED;
            }
            if (invite.get().startedAt().isPresent()) {
                return Start.STARTED;
            }
            if (window.isNotOpenYet(now)) {
                return Start.NOT_OPEN_YET;
            }
            if (window.isClosed(now, invite.get().extra())) {
                return Start.CLOSED;
            }
            begin(handle, candidate, now);
            return Start.STARTED;
        });
    }

    /**
     * Takes it upon oneself to end somebody's time: nobody else does within the next minute, and drafts of theirs are closed from now on.
     *
     * @return false if somebody else does, or if it has ended
     */
    boolean beginEnd(LearnerId candidate) {
        return storage.write(handle -> handle.createUpdate("""
            update invite set ending_since = :now
            where candidate = :id and started_at is not null and finished_at is null
              and (ending_since is null or ending_since <= :forgotten)\
            """)
                        .bind("now", clock.millis())
                        .bind("forgotten", clock.instant().minus(FORGOTTEN).toEpochMilli())
                        .bind("id", candidate.text())
                        .execute()
                == 1);
    }

    /** Of two clicks at the same moment one is the first. */
    private static void begin(Handle handle, LearnerId candidate, Instant now) {
        int begun = handle.createUpdate(
                        "update invite set started_at = :now where candidate = :id and started_at is null")
                .bind("now", now.toEpochMilli())
                .bind("id", candidate.text())
                .execute();
        if (begun == 1) {
            Outbox.tell(handle, EventType.STARTED, candidate, now);
        }
    }

    /** Ends somebody's time; false if it had ended before. Of two who come at the same moment one gets true. */
    public boolean finish(LearnerId candidate) {
        return storage.write(handle -> {
            int ended = handle.createUpdate("""
                update invite set finished_at = :now
                where candidate = :id and started_at is not null and finished_at is null\
                """)
                    .bind("now", clock.millis())
                    .bind("id", candidate.text())
                    .execute();
            if (ended == 1) {
                Outbox.tell(handle, EventType.FINISHED, candidate, clock.instant());
            }
            return ended == 1;
        });
    }

    /** Lets somebody in no more, and ends their sessions; what they have done stays. */
    public void revoke(LearnerId candidate) {
        storage.change(handle -> {
            handle.createUpdate("update invite set revoked_at = :now where candidate = :id and revoked_at is null")
                    .bind("now", clock.millis())
                    .bind("id", candidate.text())
                    .execute();
            handle.execute("delete from session where learner = ?", candidate.text());
        });
    }

    /** Grants more time, before or after the start; see {@link ExtraTimes#grant}. */
    public boolean grant(LearnerId candidate, LearnerId by, Duration extra) {
        return extraTimes.grant(candidate, by, extra);
    }

    /** Who has granted a candidate more time, in order. */
    public List<ExtraTime> grants(LearnerId candidate) {
        return extraTimes.of(candidate);
    }

    private static Invite invite(ResultSet row) throws SQLException {
        return new Invite(
                new Learner(new LearnerId(row.getString("id")), row.getString("name")),
                new AssignmentId(row.getString("assignment")),
                Instant.ofEpochMilli(row.getLong("invited_at")),
                AssignmentRows.moment(row, "revoked_at"),
                AssignmentRows.moment(row, "started_at"),
                AssignmentRows.moment(row, "finished_at"),
                Duration.ofMillis(row.getLong("extra")));
    }
}
