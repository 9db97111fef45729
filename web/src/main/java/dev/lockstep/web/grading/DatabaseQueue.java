package dev.lockstep.web.grading;

import dev.lockstep.web.packs.CheckQueue;
import dev.lockstep.web.work.JobQueue;
import dev.lockstep.web.work.SubmissionId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * The queue in the database that a {@link Worker} takes its jobs from. Thread-safe.
 *
 * <p>It writes the rows that db-scheduler would, because they belong to the transaction that writes the submission: there is no
 * moment in which there is one without the other.
 */
public final class DatabaseQueue implements JobQueue, CheckQueue {

    /** What db-scheduler calls the jobs. */
    static final String TASK = "grade";

    /** The same for self-checks, which are named by their ids. */
    static final String CHECK_TASK = "check";

    /** Below that of whatever is submitted, or graded once more. */
    private static final int CHECK_PRIORITY = -10;

    private volatile Runnable waker = () -> {};

    /** Grading in this process is told when something was added. */
    void wakes(Runnable worker) {
        waker = worker;
    }

    @Override
    public void add(Handle handle, SubmissionId id, int priority, Instant now) {
        insert(handle, TASK, id.text(), priority, now);
    }

    @Override
    public void addCheck(Handle handle, String check, Instant now) {
        insert(handle, CHECK_TASK, check, CHECK_PRIORITY, now);
    }

    private static void insert(Handle handle, String task, String id, int priority, Instant now) {
        handle.createUpdate("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
                        values (:task, :id, :now, false, 1, :priority)
                        on conflict (task_name, task_instance) do nothing""")
                .bind("task", task)
                .bind("id", id)
                .bind("now", now.toEpochMilli())
                .bind("priority", priority)
                .execute();
    }

    @Override
    public void remove(Handle handle, SubmissionId id) {
        delete(handle, TASK, id.text());
    }

    @Override
    public void removeCheck(Handle handle, String check) {
        delete(handle, CHECK_TASK, check);
    }

    private static void delete(Handle handle, String task, String id) {
        handle.createUpdate(
                        "delete from scheduled_tasks where task_name = :task and task_instance = :id and not picked")
                .bind("task", task)
                .bind("id", id)
                .execute();
    }

    @Override
    public void wake() {
        waker.run();
    }
}
