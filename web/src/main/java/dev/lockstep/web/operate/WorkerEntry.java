package dev.lockstep.web.operate;

import dev.lockstep.core.isolation.IsolationLevel;
import java.time.Duration;
import java.time.Instant;

/**
 * A process that grades, as it said of itself last.
 *
 * @param name of the process; another one after each start
 * @param grader in words: what decides about its verdicts
 * @param slots how many submissions it grades at a time
 * @param running how many it grades at present
 * @param takesJobs whether its grader is the one whose verdicts are wanted, and nothing keeps it from grading
 * @param isolation how far it keeps submissions from its machine
 * @param seenAt when it said so, by the clock of the database
 */
public record WorkerEntry(
        String name,
        String grader,
        int slots,
        int running,
        boolean takesJobs,
        IsolationLevel isolation,
        Instant startedAt,
        Instant seenAt) {

    /** Whoever was silent for longer is taken for dead. */
    static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    /** Whether it lives, as far as anybody can know. */
    public boolean isAlive(Instant now) {
        return seenAt.isAfter(now.minus(LONGEST_SILENCE));
    }

    /** Whether something can be graded by it. */
    public boolean isOfUse(Instant now) {
        return takesJobs && isAlive(now);
    }
}
