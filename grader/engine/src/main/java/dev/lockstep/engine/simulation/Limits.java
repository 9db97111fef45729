package dev.lockstep.engine.simulation;

/**
 * How long one schedule may be.
 *
 * @param steps how many steps the strategy decides on; after them, threads take turns fairly
 * @param fairSteps how many steps the threads may take in turns before they are said to get no further
 * @param loops how many times a thread may go round in loops without a step
 */
public record Limits(int steps, int fairSteps, int loops) {

    /** The usual limits. */
    public static final Limits USUAL = new Limits(20_000, 400_000, 50_000_000);
}
