package dev.lockstep.web.work;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Where submissions wait to be graded; lasts as long as the database. Thread-safe. */
public interface JobQueue {

    /** Adds a submission, in the transaction of {@code handle}. */
    void add(Handle handle, SubmissionId id, int priority, Instant now);

    /** Takes out a submission that nobody grades yet, in the transaction of {@code handle}. */
    void remove(Handle handle, SubmissionId id);

    /** Something was added: whoever grades in this process should look now. */
    void wake();
}
