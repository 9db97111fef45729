package dev.lockstep.web.grading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Why a worker cannot grade at present, though no submission has a part in that, and when it is to try again. Thread-safe. */
final class Outage {

    private final InstantSource clock;
    private final Duration firstWait;
    private final Duration longestWait;
    private Optional<String> why = Optional.empty();
    private Duration wait = Duration.ZERO;
    private Instant forgottenAt = Instant.MIN;

    /**
     * @param firstWait before the next try; each time twice as long
     * @param longestWait but never longer than this
     */
    Outage(InstantSource clock, Duration firstWait, Duration longestWait) {
        this.clock = clock;
        this.firstWait = firstWait;
        this.longestWait = longestWait;
    }

    /**
     * Notes that nothing can be graded.
     *
     * @param words for everybody
     */
    synchronized void goesOn(String words) {
        why = Optional.of(words);
        wait = wait.isZero() ? firstWait : shorter(wait.multipliedBy(2), longestWait);
        // When nobody wants anything graded, nobody finds out that it is over.
        forgottenAt = clock.instant().plus(wait).plus(longestWait);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
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
