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

    static Patiences within(Limits limits) {
        return new Patiences(
                new Patience(atMost(5, limits.cpu(), 12), atMost(10, limits.wall(), 12), false),
                new Patience(atMost(10, limits.cpu(), 6), atMost(45, limits.wall(), 4), true));
    }

    /** The usual patience in seconds, or, where a kata's limit is small, this part of it. */
    private static Duration atMost(long usual, Duration limit, int parts) {
        return Duration.ofSeconds(Math.clamp(limit.toSeconds() / parts, 1, usual));
    }
}
