package dev.lockstep.engine.explore;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.simulation.Limits;

/**
 * How a body is explored.
 *
 * @param exhaustive up to how many schedules the search for every interleaving may take before sampling starts; 0 for none
 * @param sampled how many schedules are sampled then
 * @param steps how many steps all schedules may take together, after which no further one is run
 * @param afterFinding how many more are run after the first finding, in case a graver one shows
 * @param adversarialTime whether timers may fire although threads could still run
 * @param leaks which threads may be left behind
 * @param brokenAs the cause of an assertion that breaks only under some schedules
 * @param seed of all that is drawn
 */
public record Settings(
        int exhaustive,
        int sampled,
        long steps,
        int afterFinding,
        boolean adversarialTime,
        Leaks leaks,
        Cause brokenAs,
        long seed,
        Limits limits) {

    /** What is used where nothing else is said. */
    public static final Settings USUAL =
            new Settings(1_000, 1_000, 25_000_000, 150, false, Leaks.DAEMONS, Cause.ATOMICITY, 0, Limits.USUAL);

    public Settings {
        if (exhaustive < 0 || sampled < 1 || afterFinding < 0) {
            throw new IllegalArgumentException(
                    "expected budgets of at least 0 exhaustive, 1 sampled and 0 further schedules, got %d, %d and %d"
                            .formatted(exhaustive, sampled, afterFinding));
        }
    }

    /** These with another budget. */
    public Settings withBudget(int newExhaustive, int newSampled) {
        return new Settings(
                newExhaustive, newSampled, steps, afterFinding, adversarialTime, leaks, brokenAs, seed, limits);
    }

    /** These with another budget of steps. */
    public Settings withSteps(long newSteps) {
        return new Settings(
                exhaustive, sampled, newSteps, afterFinding, adversarialTime, leaks, brokenAs, seed, limits);
    }

    /** These with another seed. */
    public Settings withSeed(long newSeed) {
        return new Settings(
                exhaustive, sampled, steps, afterFinding, adversarialTime, leaks, brokenAs, newSeed, limits);
    }

    /** These with another cause for broken assertions. */
    public Settings withBrokenAs(Cause cause) {
        return new Settings(exhaustive, sampled, steps, afterFinding, adversarialTime, leaks, cause, seed, limits);
    }

    /** These with timers that may fire early, or without. */
    public Settings withAdversarialTime(boolean on) {
        return new Settings(exhaustive, sampled, steps, afterFinding, on, leaks, brokenAs, seed, limits);
    }

    /** These with other threads allowed to stay. */
    public Settings withLeaks(Leaks allowed) {
        return new Settings(exhaustive, sampled, steps, afterFinding, adversarialTime, allowed, brokenAs, seed, limits);
    }
}
