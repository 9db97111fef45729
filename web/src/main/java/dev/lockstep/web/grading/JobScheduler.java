package dev.lockstep.web.grading;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.lockstep.web.storage.Storage;
import java.time.Duration;
import java.time.InstantSource;

/** Sets db-scheduler up as workers need it. */
final class JobScheduler {

    private JobScheduler() {}

    /**
     * One that is not started yet.
     *
     * @param name of the worker, which no other one has
     */
    static Scheduler of(Storage storage, String name, WorkerSettings settings, Task<?>... tasks) {
        InstantSource clock = storage.clock();
        return Scheduler.create(storage.dataSource(), tasks)
                .jdbcCustomization(new TakingTurns(storage))
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(settings.gradingsAtOnce())
                .pollingInterval(settings.poll())
                // As many as there are threads, and the next as soon as one of them has nothing to do.
                .pollUsingLockAndFetch(0.99, 1.0)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(WorkerSettings.MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }
}
