package dev.lockstep.cli.bench;

import java.time.Duration;

/**
 * What was measured of gradings in one sandbox.
 *
 * @param split medians
 * @param whole from the beginning to the verdict, median
 * @param onePerMinute gradings a minute, one at a time
 * @param twoPerMinute gradings a minute, two at a time
 * @param mostMiB memory of all processes of a grading at a time, those included that wait for the next; 0 if nobody could see it
 * @param cacheHits how many of them started from a cache
 */
record SandboxTimes(
        String name,
        Split split,
        Duration whole,
        double onePerMinute,
        double twoPerMinute,
        long mostMiB,
        ProcessWatch.CacheHits cacheHits) {

    /** Compiling, the rules, the visible and the functional checks. */
    Duration functionalPart() {
        return split.compile().plus(split.scan()).plus(split.functional());
    }
}
