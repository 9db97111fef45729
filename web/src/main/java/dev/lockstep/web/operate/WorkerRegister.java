package dev.lockstep.web.operate;

import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.web.storage.Storage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Where processes that grade say that they are alive. Thread-safe. */
public final class WorkerRegister {

    /** The dead are shown for so long, and then forgotten. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final Storage storage;

    public WorkerRegister(Storage storage) {
        this.storage = storage;
    }

    /** Writes down what a process says of itself. */
    public void put(WorkerEntry entry) {
        storage.change(handle -> {
            handle.createUpdate("delete from worker where seen_at < :oldest")
                    .bind("oldest", entry.seenAt().minus(MEMORY).toEpochMilli())
                    .execute();
            handle.createUpdate("""
                            insert into worker (name, grader, slots, running, takes_jobs, isolation, started_at, seen_at)
                            values (:name, :grader, :slots, :running, :takes, :isolation, :started, :seen)
                            on conflict (name) do update set
                                running = excluded.running, takes_jobs = excluded.takes_jobs, seen_at = excluded.seen_at""")
                    .bind("name", entry.name())
                    .bind("grader", entry.grader())
                    .bind("slots", entry.slots())
                    .bind("running", entry.running())
                    .bind("takes", entry.takesJobs())
                    .bind("isolation", entry.isolation().name())
                    .bind("started", entry.startedAt().toEpochMilli())
                    .bind("seen", entry.seenAt().toEpochMilli())
                    .execute();
        });
    }

    /** A process ends as it should, and is forgotten. */
    public void remove(String name) {
        storage.change(handle -> handle.createUpdate("delete from worker where name = :name")
                .bind("name", name)
                .execute());
    }

    /** Those who are alive, and those who were lately, in the order of their start. */
    List<WorkerEntry> all() {
        return storage.read(handle -> handle.createQuery("select * from worker order by started_at, name")
                .map((row, _) -> entry(row))
                .list());
    }

    private static WorkerEntry entry(ResultSet row) throws SQLException {
        return new WorkerEntry(
                row.getString("name"),
                row.getString("grader"),
                row.getInt("slots"),
                row.getInt("running"),
                row.getBoolean("takes_jobs"),
                IsolationLevel.valueOf(row.getString("isolation")),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Instant.ofEpochMilli(row.getLong("seen_at")));
    }
}
