package dev.lockstep.web.grading;

import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.QueueOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Takes jobs from the queue, everybody's in turn, in the transaction of a handle. Until its end nobody else takes any, in whatever process: so
 * each knows who was served before.
 */
final class Turns {

    private final Handle handle;
    private long number;
    private int runs;

    private Turns(Handle handle) {
        this.handle = handle;
    }

    private record Job(String id, String learner, String member, int priority) {}

    /** Whether there is something to take. */
    static boolean isAnythingDue(Handle handle, Instant now) {
        return handle.createQuery("select count(*) from scheduled_tasks where not picked and execution_time <= :now")
                        .bind("now", now.toEpochMilli())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /**
     * Takes what is next.
     *
     * @param most how many jobs to take at most
     * @param worker who takes them
     * @return the jobs' ids, in their order
     */
    static List<String> take(Handle handle, int most, String worker, Instant now) {
        Turns turns = new Turns(handle);
        turns.lock();
        List<String> taken = new ArrayList<>();
        for (Job job : turns.due(most, now)) {
            if (turns.pick(job, worker, now)) {
                turns.note(job);
                taken.add(job.id());
            }
        }
        turns.write();
        return taken;
    }

    private void lock() {
        handle.createQuery("update turn_counter set number = number where id = 1 returning number, runs")
                .map((row, _) -> {
                    number = row.getLong("number");
                    runs = row.getInt("runs");
                    return true;
                })
                .one();
    }

    private List<Job> due(int most, Instant now) {
        return handle.createQuery(QueueOrder.WITH_WAITING + """
                        select id, learner, member, priority from waiting
                        where execution_time <= :now order by place limit :most""")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, _) -> new Job(
                        row.getString("id"), row.getString("learner"), row.getString("member"), row.getInt("priority")))
                .list();
    }

    /** False if somebody has cancelled it meanwhile. */
    private boolean pick(Job job, String worker, Instant now) {
        return handle.createUpdate("""
                        update scheduled_tasks
                        set picked = true, picked_by = :worker, last_heartbeat = :now, version = version + 1
                        where task_instance = :id and not picked""")
                        .bind("worker", worker)
                        .bind("now", now.toEpochMilli())
                        .bind("id", job.id())
                        .execute()
                == 1;
    }

    private void note(Job job) {
        number++;
        if (job.priority() == Kind.RUN.priority()) {
            runs = Math.min(runs + 1, QueueOrder.RUNS_IN_A_ROW);
        } else if (job.priority() == Kind.SUBMISSION.priority()) {
            runs = 0;
        }
        boolean isThere = !job.learner().isEmpty();
        if (isThere) {
            note("LEARNER", job.learner(), job.priority());
            note("MEMBER", job.member(), job.priority());
        }
    }

    private void note(String level, String who, int priority) {
        handle.createUpdate("""
                        insert into turn (learner, level, priority, number) values (:who, :level, :priority, :number)
                        on conflict (learner, level, priority) do update set number = excluded.number""")
                .bind("who", who)
                .bind("level", level)
                .bind("priority", priority)
                .bind("number", number)
                .execute();
    }

    private void write() {
        handle.createUpdate("update turn_counter set number = :number, runs = :runs where id = 1")
                .bind("number", number)
                .bind("runs", runs)
                .execute();
    }
}
