package dev.lockstep.web.grading;

import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.core.isolation.IsolationLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a worker works.
 *
 * @param name of the process, for the log and the queue
 * @param gradingsAtOnce at least 1
 * @param cacheFolder where katas are unpacked
 * @param version of the grader
 * @param lockstepVersion empty if unknown
 * @param isolation how far submissions are kept from the machine
 * @param evenSo whether it may grade strangers' code in a sandbox that is not safe for that
 * @param poll how often it looks for jobs that other processes have added
 * @param tick how often it writes down how far gradings have come
 * @param heartbeat how often it says that it is alive; whoever has missed {@link #MISSED_HEARTBEATS} is taken for dead
 */
public record WorkerSettings(
        String name,
        int gradingsAtOnce,
        Path cacheFolder,
        GraderVersion version,
        Optional<String> lockstepVersion,
        IsolationLevel isolation,
        boolean evenSo,
        Duration poll,
        Duration tick,
        Duration heartbeat) {

    /** The fewest that db-scheduler allows. */
    static final int MISSED_HEARTBEATS = 4;

    /** The usual ones: a job is found within 200 ms, a dead worker within 15 s. */
    public WorkerSettings(
            String name,
            int gradingsAtOnce,
            Path cacheFolder,
            GraderVersion version,
            Optional<String> lockstepVersion,
            IsolationLevel isolation) {
        this(
                name,
                gradingsAtOnce,
                cacheFolder,
                version,
                lockstepVersion,
                isolation,
                false,
                Duration.ofMillis(100),
                Duration.ofMillis(150),
                Duration.ofSeconds(3));
    }

    /** Who was not heard of for so long is taken for dead. */
    Duration silence() {
        return heartbeat.multipliedBy(MISSED_HEARTBEATS);
    }

    /** When to try again where nothing can be graded. */
    Backoff retries() {
        return new Backoff(heartbeat.dividedBy(3), heartbeat.multipliedBy(3));
    }

    /** Whether it may grade code of people whom nobody here knows. */
    boolean takesStrangers() {
        return evenSo || isolation.isSafeForStrangers();
    }

    /** The same, for strangers' code even in a sandbox that is not safe for that. */
    public WorkerSettings evenSo(boolean so) {
        return new WorkerSettings(
                name, gradingsAtOnce, cacheFolder, version, lockstepVersion, isolation, so, poll, tick, heartbeat);
    }

    /** The same with other intervals. */
    public WorkerSettings every(Duration newPoll, Duration newTick, Duration newHeartbeat) {
        return new WorkerSettings(
                name,
                gradingsAtOnce,
                cacheFolder,
                version,
                lockstepVersion,
                isolation,
                evenSo,
                newPoll,
                newTick,
                newHeartbeat);
    }
}
