package dev.lockstep.web.interviews;

import java.time.Instant;

/**
 * A time in which nobody could work.
 *
 * @param endedAt not before {@code beganAt}
 */
public record Outage(Instant beganAt, Instant endedAt) {

    public Outage {
        if (endedAt.isBefore(beganAt)) {
            throw new IllegalArgumentException("expected an end after %s, got %s".formatted(beganAt, endedAt));
        }
    }
}
