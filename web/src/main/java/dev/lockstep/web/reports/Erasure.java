package dev.lockstep.web.reports;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.JobQueue;
import dev.lockstep.web.work.SubmissionId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Forgets candidates, with all that belongs to them. Thread-safe. */
public final class Erasure {

    private final Storage storage;
    private final JobQueue queue;

    public Erasure(Storage storage, JobQueue queue) {
        this.storage = storage;
        this.queue = queue;
    }

    /** What came of it. */
    public enum End {
        DONE,
        /** Something of theirs is being graded, and was told to end; soon it can be done. */
        BUSY,
        /** There is no such candidate, or not any more. */
        NOT_THERE
    }

    /** Forgets a candidate for good: their name, link, drafts, submissions and results, and what others wrote about them. */
    public End erase(LearnerId candidate) {
        End end = storage.write(handle -> erase(handle, candidate));
        if (end == End.DONE) {
            storage.scrub();
        }
        return end;
    }

    private End erase(Handle handle, LearnerId candidate) {
        if (!isCandidate(handle, candidate)) {
            return End.NOT_THERE;
        }
        if (cancelRunning(handle, candidate) > 0) {
            return End.BUSY;
        }
        Optional<LearnerId> warmUp = warmUp(handle, candidate);
        forget(handle, candidate);
        warmUp.ifPresent(it -> forget(handle, it));
        return End.DONE;
    }

    /** Who they were while they tried the editor; their invite names it, so it goes after that. */
    private static Optional<LearnerId> warmUp(Handle handle, LearnerId candidate) {
        return handle.createQuery("select warm_up from invite where candidate = :id and warm_up is not null")
                .bind("id", candidate.text())
                .mapTo(String.class)
                .findOne()
                .map(LearnerId::new);
    }

    private void forget(Handle handle, LearnerId learner) {
        queued(handle, learner).forEach(id -> queue.remove(handle, id));
        new Descendants(handle).delete("learner", learner.text());
    }

    /** Never somebody with an account: to them belongs what is others' too. */
    private static boolean isCandidate(Handle handle, LearnerId candidate) {
        return handle.createQuery("""
                        select count(*) from invite
                        where candidate = :id and candidate not in (select learner from account)""")
                        .bind("id", candidate.text())
                        .mapTo(Long.class)
                        .one()
                == 1;
    }

    private static int cancelRunning(Handle handle, LearnerId candidate) {
        return handle.createUpdate("""
                        update submission set cancel_requested = true
                        where state = 'RUNNING'
                          and (learner = :id or learner in (select warm_up from invite where candidate = :id))""").bind("id", candidate.text()).execute();
    }

    private static List<SubmissionId> queued(Handle handle, LearnerId candidate) {
        return handle.createQuery("select id from submission where learner = :id and state = 'QUEUED'")
                .bind("id", candidate.text())
                .map((row, _) -> new SubmissionId(row.getString("id")))
                .list();
    }
}
