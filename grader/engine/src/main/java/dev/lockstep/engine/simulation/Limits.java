package dev.lockstep.engine.simulation;

/**
 * How long one schedule may be.
 *
 * @param steps how many steps the strategy decides on; after them, threads take turns fairly
 * @param repeatedSteps how many steps threads may take in turns without anything new coming up before they are said to get no
 *     further
 * @param mostSteps how many steps there may be in all, whatever they do
 * @param loops how many times a thread may go round in loops without a step
 */
public record Limits(int steps, int repeatedSteps, int mostSteps, int loops) {

    /** The usual limits. */
    public static final Limits USUAL = new Limits(10_000, 1_000_000, 20_000_000, 500_000_000);

    /** The same with fewer steps that the strategy decides on, and as few that may show nothing new. */
    public Limits within(int decidedSteps) {
        return new Limits(Math.min(steps, decidedSteps), Math.min(repeatedSteps, decidedSteps), mostSteps, loops);
    }

    /** Limits that only raise a suspicion that threads get no further; what ends under them ends as under these. */
    public Limits impatient() {
        return new Limits(steps, Math.min(repeatedSteps, 5_000), mostSteps, Math.min(loops, 5_000_000));
    }
}
