package dev.lockstep.core.grading;

import dev.lockstep.core.kata.Limits;
import dev.lockstep.runner.protocol.Job.Patience;
import java.time.Duration;

/**
 * How long a check may take, at first and when it is run again.
 *
 * <p>The process itself must be the one to run out of patience: it can say which threads are left, while the watchdog, which
 * stops a process at the kata's wall-clock limit, can only say that it was too slow, which proves nothing. So a check that takes
 * its time, which is twice the patience for stress, and then leaves threads behind must end within that limit.
 */
record Patiences(Patience first, Patience last) {

    private static final int PARTS_OF_THE_LIMIT = 4;

    static Patiences within(Limits limits) {
        return new Patiences(
                new Patience(Duration.ofSeconds(5), atMost(Duration.ofSeconds(10), limits), false),
                new Patience(Duration.ofSeconds(10), atMost(Duration.ofSeconds(45), limits), true));
    }

    private static Duration atMost(Duration usual, Limits limits) {
        Duration part = Duration.ofSeconds(Math.max(1, limits.wall().toSeconds() / PARTS_OF_THE_LIMIT));
        return part.compareTo(usual) < 0 ? part : usual;
    }
}
