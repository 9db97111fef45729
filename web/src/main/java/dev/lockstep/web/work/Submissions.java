package dev.lockstep.web.work;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.webhooks.EventType;
import dev.lockstep.web.webhooks.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** All submissions. What {@link #submit} has answered is graded, whatever happens to the server. Thread-safe. */
public final class Submissions {

    /** The interviewer whose candidate a learner is. */
    private static final String MEMBER = """
            (select owner from invite join assignment on assignment.id = invite.assignment
             where invite.candidate = :learner or invite.warm_up = :learner)""";

    private final Storage storage;
    private final Packs packs;
    private final JobQueue queue;
    private final InstantSource clock;

    public Submissions(Storage storage, Packs packs, JobQueue queue, InstantSource clock) {
        this.storage = storage;
        this.packs = packs;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Takes files to be graded. They are not looked at: what is wrong with them is a verdict.
     *
     * @throws IllegalArgumentException if there is no such kata
     */
    public SubmissionId submit(LearnerId learner, String kata, Kind kind, List<SourceFile> files) {
        return send(
                new Sent(learner, kata, packs.of(learner, kata), kind, kind.priority(), files),
                (handle, id) -> Outbox.tellOf(handle, EventType.SUBMITTED, id.text(), clock.instant()));
    }

    /**
     * @param pack the hash of the kata by which it is to be graded
     */
    private record Sent(LearnerId learner, String kata, String pack, Kind kind, int priority, List<SourceFile> files) {}

    /**
     * @param beside what else is written in the same transaction
     */
    private SubmissionId send(Sent sent, BiConsumer<Handle, SubmissionId> beside) {
        SubmissionId id = new SubmissionId(Secret.id());
        Instant now = clock.instant();
        storage.change(handle -> {
            handle.createUpdate("""
                            insert into submission (id, learner, member, kata, pack, kind, files, submitted_at, priority, state, attempt,
                                                    explored, checks_done, checks_total, cancel_requested)
                            values (:id, :learner, coalesce(<member>, :learner), :kata, :pack, :kind, :files, :now, :priority, 'QUEUED', 0,
                                    0, 0, 0, false)""")
                    .define("member", MEMBER)
                    .bind("id", id.text())
                    .bind("learner", sent.learner().text())
                    .bind("kata", sent.kata())
                    .bind("pack", sent.pack())
                    .bind("kind", sent.kind().name())
                    .bind("files", SourcesJson.write(sent.files()))
                    .bind("now", now.toEpochMilli())
                    .bind("priority", sent.priority())
                    .execute();
            queue.add(handle, id, sent.priority(), now);
            beside.accept(handle, id);
        });
        queue.wake();
        return id;
    }

    /** Has the same files graded again, by the kata as it is now; empty if there is no such submission. */
    public Optional<SubmissionId> again(SubmissionId id) {
        return find(id).map(before -> submit(before.learner(), before.kata(), before.kind(), before.files()));
    }

    /**
     * Has the same files graded once more on an interviewer's word, by kata and grader as they are now. What came of them before stays.
     *
     * @param round how often that was done before, and this time: 1 is the first
     * @return empty if there is no such submission, or that round was asked for already
     */
    public Optional<SubmissionId> regrade(SubmissionId id, int round, LearnerId by) {
        try {
            return find(id).map(before -> send(
                    new Sent(
                            before.learner(),
                            before.kata(),
                            packs.current(before.kata()),
                            before.kind(),
                            Regradings.PRIORITY,
                            before.files()),
                    (handle, again) -> Regradings.insert(handle, again, id, round, by, clock.instant())));
        } catch (Regradings.AskedAlreadyException _) {
            return Optional.empty();
        }
    }

    /** What a submission is, if somebody had it graded once more; empty for what was sent as usual. */
    public Optional<Regrading> regrading(SubmissionId id) {
        return storage.read(handle -> Regradings.of(handle, id));
    }

    /**
     * Ends a submission that is not graded yet: at once if it waits, soon if it is being graded, unless its verdict comes first.
     *
     * @return false if it had ended already, or is not there
     */
    public boolean cancel(SubmissionId id) {
        return storage.write(handle -> cancelQueued(handle, id) || cancelRunning(handle, id));
    }

    private boolean cancelQueued(Handle handle, SubmissionId id) {
        boolean cancelled = handle.createUpdate("""
                        update submission set state = 'CANCELLED', ended_at = :now where id = :id and state = 'QUEUED'""")
                        .bind("id", id.text())
                        .bind("now", clock.millis())
                        .execute()
                == 1;
        if (cancelled) {
            queue.remove(handle, id);
        }
        return cancelled;
    }

    private static boolean cancelRunning(Handle handle, SubmissionId id) {
        return handle.createUpdate("update submission set cancel_requested = true where id = :id and state = 'RUNNING'")
                        .bind("id", id.text())
                        .execute()
                == 1;
    }

    /** A submission, with how far it has come. */
    public Optional<Submission> find(SubmissionId id) {
        return storage.read(handle -> handle.createQuery(SubmissionRows.SELECT + "where submission.id = :id")
                .bind("id", id.text())
                .map((row, _) -> SubmissionRows.submission(row))
                .findOne());
    }

    /** How far submissions have come; those that are not there are left out. */
    public Map<SubmissionId, SubmissionState> states(Set<SubmissionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return storage.read(handle -> handle.createQuery(SubmissionRows.SELECT + "where submission.id in (<ids>)")
                .bindList("ids", ids.stream().map(SubmissionId::text).toList())
                .map((row, _) -> Map.entry(new SubmissionId(row.getString("id")), SubmissionRows.state(row)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What a learner has sent for a kata last. */
    public Optional<Submission> latest(LearnerId learner, String kata) {
        return history(learner, kata, 0, 1).stream().findFirst();
    }

    /** The same, of one kind only. */
    public Optional<Submission> latest(LearnerId learner, String kata, Kind kind) {
        return storage.read(handle -> handle.createQuery(SubmissionRows.SELECT + """
                        where learner = :learner and kata = :kata and kind = :kind
                        order by submitted_at desc, submission.id desc limit 1""")
                .bind("learner", learner.text())
                .bind("kata", kata)
                .bind("kind", kind.name())
                .map((row, _) -> SubmissionRows.submission(row))
                .findOne());
    }

    /**
     * What a learner has sent for a kata, the newest first.
     *
     * @param skipped how many newer ones to leave out
     * @param most how many to answer at most
     */
    public List<Submission> history(LearnerId learner, String kata, int skipped, int most) {
        return storage.read(handle -> handle.createQuery(SubmissionRows.SELECT + """
                        where learner = :learner and kata = :kata
                        order by submitted_at desc, submission.id desc limit :most offset :skipped""")
                .bind("learner", learner.text())
                .bind("kata", kata)
                .bind("most", most)
                .bind("skipped", skipped)
                .map((row, _) -> SubmissionRows.submission(row))
                .list());
    }

    /** The report of a submission that was graded, as {@code docs/report.schema.json} describes it. */
    public Optional<String> report(SubmissionId id) {
        return storage.read(handle -> handle.createQuery("select report from result where submission = :id")
                .bind("id", id.text())
                .mapTo(String.class)
                .findOne());
    }

    /** Whether a submission of a learner, with all tests, was accepted. */
    public boolean hasSolved(LearnerId learner, String kata) {
        return solved(learner).contains(kata);
    }

    /** The katas that a learner has solved. */
    public Set<String> solved(LearnerId learner) {
        return katas(learner, """
                select distinct kata from submission join result on result.submission = submission.id
                where learner = :learner and kind = 'SUBMISSION' and verdict = 'AC'""");
    }

    /** The katas for which a learner has a verdict about a submission with all tests, whatever it is. */
    public Set<String> tried(LearnerId learner) {
        return katas(learner, """
                select distinct kata from submission join result on result.submission = submission.id
                where learner = :learner and kind = 'SUBMISSION'""");
    }

    /** The katas that a learner has begun: there is a draft or a submission. */
    public Set<String> begun(LearnerId learner) {
        return katas(learner, """
                select kata from draft where learner = :learner
                union select kata from submission where learner = :learner""");
    }

    private Set<String> katas(LearnerId learner, String query) {
        return storage.read(handle -> new HashSet<>(handle.createQuery(query)
                .bind("learner", learner.text())
                .mapTo(String.class)
                .list()));
    }
}
