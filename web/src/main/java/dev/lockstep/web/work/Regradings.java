package dev.lockstep.web.work;

import dev.lockstep.web.people.LearnerId;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which submissions are others that are graded once more, in the transaction of a handle. */
final class Regradings {

    /** Nobody waits at a screen for them: they come when there is nothing else. */
    static final int PRIORITY = 0;

    private Regradings() {}

    /** That this round has been asked for already, by somebody else or by a second click; undoes what was written. */
    static final class AskedAlreadyException extends RuntimeException {
        private static final long serialVersionUID = 1;

        AskedAlreadyException() {
            super("that round was asked for before", null, false, false);
        }
    }

    /**
     * Notes that {@code again} is {@code original}, graded for the {@code round}th time after the first.
     *
     * @throws AskedAlreadyException if there is one of that round
     */
    static void insert(Handle handle, SubmissionId again, SubmissionId original, int round, LearnerId by, Instant now) {
        int inserted = handle.createUpdate("""
                        insert into regrading (submission, original, round, asked_by, asked_at)
                        values (:again, :original, :round, :by, :now)
                        on conflict (original, round) do nothing""")
                .bind("again", again.text())
                .bind("original", original.text())
                .bind("round", round)
                .bind("by", by.text())
                .bind("now", now.toEpochMilli())
                .execute();
        if (inserted == 0) {
            throw new AskedAlreadyException();
        }
    }

    /** What a submission is, if somebody had it graded once more. */
    static Optional<Regrading> of(Handle handle, SubmissionId again) {
        return handle.createQuery("""
                        select original, asked_at from regrading where submission = :again""")
                .bind("again", again.text())
                .map((row, _) -> new Regrading(
                        new SubmissionId(row.getString("original")), Instant.ofEpochMilli(row.getLong("asked_at"))))
                .findOne();
    }
}
