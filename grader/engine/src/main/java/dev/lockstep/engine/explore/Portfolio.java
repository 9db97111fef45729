package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Strategy;

/**
 * The fixed mix of strategies by which schedules are drawn when there are too many to try all.
 *
 * <p>None is best for every program; taking turns finds in a few hundred schedules what each alone can miss for ever.
 */
final class Portfolio {

    private static final int STRATEGIES = 6;

    private final long seed;
    private int longest = 32;

    Portfolio(long seed) {
        this.seed = seed;
    }

    /** How many times each strategy has had its turn before the schedule with this number. */
    static int round(int number) {
        return number / STRATEGIES;
    }

    /**
     * The draw of the schedule with this number.
     *
     * @param lagging whether it is there to show what late writes do
     */
    Draw draw(int number, boolean lagging) {
        return new Draw(seed, number, longest, lagging, strategy(seed, number, longest, lagging));
    }

    /** One draw, which can be made again. */
    record Draw(long seed, int number, int length, boolean lagging, Strategy strategy) {

        Draw again() {
            return new Draw(seed, number, length, lagging, Portfolio.strategy(seed, number, length, lagging));
        }
    }

    private static Strategy strategy(long seed, int number, int length, boolean lagging) {
        Dice dice = new Dice(seed * 0x9E3779B97F4A7C15L + number);
        if (lagging) {
            return new Lagging(dice, dice.below(2), length);
        }
        return switch (number % STRATEGIES) {
            case 0 -> new RandomWalk(dice);
            case 1 -> new Priorities(dice, 1, length);
            case 2 -> new PartialOrderSampling(dice);
            case 3 -> new Priorities(dice, 2, length);
            case 4 -> new Representatives(dice, 1 + dice.below(2), length);
            default -> new Priorities(dice, 3, length);
        };
    }

    /** Learns how long schedules are. */
    void sawSteps(int steps) {
        longest = Math.max(longest, Math.min(steps, 10_000));
    }
}
