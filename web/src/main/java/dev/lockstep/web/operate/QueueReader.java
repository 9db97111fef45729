package dev.lockstep.web.operate;

import dev.lockstep.web.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Reads how the queue is. It asks the table of jobs first, which has only what has not ended: submissions that have ended are many.
 */
final class QueueReader {

    private static final int LATEST = 20;

    private final Storage storage;

    QueueReader(Storage storage) {
        this.storage = storage;
    }

    QueueState state(Instant now) {
        return storage.read(
                handle -> new QueueState(lines(handle), longestWait(handle, now), revived(handle), failed(handle)));
    }

    private static List<QueueState.Line> lines(Handle handle) {
        return handle.createQuery("""
                        select kind, state, count(*) as number
                        from scheduled_tasks join submission on submission.id = task_instance
                        where state in ('QUEUED', 'RUNNING')
                        group by kind, state order by kind, state""")
                .map((row, _) ->
                        new QueueState.Line(row.getString("kind"), row.getString("state"), row.getLong("number")))
                .list();
    }

    private static Duration longestWait(Handle handle, Instant now) {
        return handle.createQuery("select min(submitted_at) from submission where state = 'QUEUED'")
                .mapTo(Long.class)
                .findOne()
                .map(first -> Duration.between(Instant.ofEpochMilli(first), now))
                .filter(wait -> !wait.isNegative())
                .orElse(Duration.ZERO);
    }

    private static List<QueueState.Job> revived(Handle handle) {
        return jobs(handle, """
                select submission.id, kata, attempt, submitted_at as since
                from scheduled_tasks join submission on submission.id = task_instance
                where attempt > 1 and state in ('QUEUED', 'RUNNING')
                order by submitted_at desc, submission.id limit :most""");
    }

    private static List<QueueState.Job> failed(Handle handle) {
        return jobs(handle, """
                select id, kata, attempt, ended_at as since from submission
                where state = 'FAULTED'
                order by ended_at desc, id limit :most""");
    }

    private static List<QueueState.Job> jobs(Handle handle, String query) {
        return handle.createQuery(query)
                .bind("most", LATEST)
                .map((row, _) -> new QueueState.Job(
                        row.getString("id"),
                        row.getString("kata"),
                        row.getLong("attempt"),
                        Instant.ofEpochMilli(row.getLong("since"))))
                .list();
    }
}
