package dev.lockstep.web.grading;

import com.github.kagkarlsson.scheduler.jdbc.JdbcTaskRepositoryContext;
import com.github.kagkarlsson.scheduler.task.Execution;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.StorageException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has db-scheduler take jobs in turn, and only when there is somebody to do them: what is taken early cannot be overtaken. Thread-safe. */
final class TakingTurns extends MillisColumns {

    private static final Logger LOG = LoggerFactory.getLogger(TakingTurns.class);

    private final Storage storage;

    TakingTurns(Storage storage) {
        this.storage = storage;
    }

    @Override
    public boolean supportsSingleStatementLockAndFetch() {
        return true;
    }

    /** Several statements in one transaction, in truth. */
    @Override
    public List<Execution> lockAndFetchSingleStatement(
            JdbcTaskRepositoryContext scheduler, Instant now, int most, boolean byPriority) {
        try {
            // Nearly always there is nothing, and then nobody is to wait for a lock.
            return storage.read(handle -> Turns.isAnythingDue(handle, now))
                    ? storage.write(handle -> take(handle, scheduler, now, most))
                    : List.of();
        } catch (StorageException e) {
            LOG.debug("a worker could not look for jobs", e);
            return List.of();
        }
    }

    private static List<Execution> take(Handle handle, JdbcTaskRepositoryContext scheduler, Instant now, int most) {
        List<String> taken = Turns.take(handle, most, scheduler.schedulerName.getName(), now);
        return taken.isEmpty() ? List.of() : read(handle, scheduler, taken);
    }

    private static List<Execution> read(Handle handle, JdbcTaskRepositoryContext scheduler, List<String> ids) {
        return handle.createQuery("select * from scheduled_tasks where task_instance in (<ids>)")
                .bindList("ids", ids)
                .scanResultSet((rows, _) -> scheduler.resultSetMapper.get().map(rows.get()));
    }
}
