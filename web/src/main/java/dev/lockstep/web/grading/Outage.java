package dev.lockstep.web.grading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Why a worker cannot grade at present, though no submission has a part in that, and when it is to try again. Thread-safe. */
final class Outage {

    private final InstantSource clock;
    private final Backoff backoff;
    private Optional<String> why = Optional.empty();
    private Duration wait = Duration.ZERO;
    private Instant forgottenAt = Instant.MIN;

    Outage(InstantSource clock, Backoff backoff) {
        this.clock = clock;
        this.backoff = backoff;
    }

    /**
     * Notes that nothing can be graded.
     *
     * @param words for everybody
     */
    synchronized void goesOn(String words) {
        why = Optional.of(words);
        wait = wait.isZero() ? backoff.first() : backoff.after(wait);
        // When nobody wants anything graded, nobody finds out that it is over.
        forgottenAt = clock.instant().plus(wait).plus(backoff.longest());
    }

    /** Notes that something was graded. */
    synchronized void isOver() {
        why = Optional.empty();
        wait = Duration.ZERO;
    }

    /** When to try again. */
    synchronized Instant nextTry() {
        return clock.instant().plus(wait);
    }

    /** What was noted last, if that was not long ago. */
    synchronized Optional<String> words() {
        return why.filter(_ -> clock.instant().isBefore(forgottenAt));
    }
}
