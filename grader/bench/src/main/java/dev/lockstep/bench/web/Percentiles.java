package dev.lockstep.bench.web;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * How long something took, measured several times.
 *
 * @param sorted at least one, the shortest first
 */
record Percentiles(List<Duration> sorted) {

    Percentiles {
        sorted = List.copyOf(sorted);
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    /** Of durations in any order. */
    static Percentiles of(Collection<Duration> durations) {
        return new Percentiles(durations.stream().sorted().toList());
    }

    /** The shortest that half of them did not exceed. */
    Duration p50() {
        return at(50);
    }

    /** The shortest that 95 of 100 did not exceed. */
    Duration p95() {
        return at(95);
    }

    Duration longest() {
        return sorted.getLast();
    }

    /** By nearest rank. */
    private Duration at(int percent) {
        int rank = Math.ceilDiv(percent * sorted.size(), 100);
        return sorted.get(rank - 1);
    }
}
