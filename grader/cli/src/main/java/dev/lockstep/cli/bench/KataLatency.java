package dev.lockstep.cli.bench;

import java.time.Duration;

/**
 * What was measured for one kata.
 *
 * @param solution the name of the solution that was graded
 * @param cold the whole command with empty caches, once
 * @param warm the whole command with filled caches, median
 * @param fastest the whole command with filled caches, minimum
 * @param split medians
 * @param floor medians
 */
record KataLatency(
        String kata, String solution, Duration cold, Duration warm, Duration fastest, Split split, Floor floor) {

    /** All that is not seen from inside: the JVM's start and end, and what takes longer the first time it is done. */
    Duration jvmStart() {
        return warm.minus(split.sum());
    }

    Duration withoutStress() {
        return warm.minus(split.stress());
    }

    /** How many times the floor everything except stress took. */
    double ratio() {
        return (double) withoutStress().toNanos() / floor.sum().toNanos();
    }
}
