package dev.lockstep.engine.simulation;

/**
 * How often what is allowed, but seldom seen on real machines, may happen in one simulation.
 *
 * @param spuriousWakeUps how many waits may end by themselves
 * @param earlyTimers how many timers may fire although threads could still run
 * @param weakFailures how many weak compare-and-sets may fail for no reason
 * @param lateWrites how many writes in release or opaque mode may reach other threads late
 * @param clockTicks whether a second look at the clock takes a nanosecond, so that no two of a thread see the same time
 */
public record RareEvents(int spuriousWakeUps, int earlyTimers, int weakFailures, int lateWrites, boolean clockTicks) {

    /** Nothing of the kind. */
    public static final RareEvents NONE = new RareEvents(0, 0, 0, 0, false);

    /** These with so many weak compare-and-sets that may fail. */
    public RareEvents withWeakFailures(int most) {
        return new RareEvents(spuriousWakeUps, earlyTimers, most, lateWrites, clockTicks);
    }
}
