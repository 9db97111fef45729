package dev.lockstep.web.grading;

import java.time.Duration;

/**
 * How long to wait before something is tried again: each time twice as long. Immutable.
 *
 * @param first before the second try
 * @param longest but never longer than this
 */
public record Backoff(Duration first, Duration longest) {

    /** After a wait of this length that did not help. */
    public Duration after(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(longest) < 0 ? twice : longest;
    }
}
