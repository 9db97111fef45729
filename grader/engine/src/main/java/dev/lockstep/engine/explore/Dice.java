package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Choice;

/**
 * A fast stream of random numbers from a seed.
 *
 * <p>SplitMix64, after Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014): neighbouring seeds give
 * unrelated streams, which java.util.Random's do not.
 */
final class Dice {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** One wait in so many ends by itself; one weak compare-and-set in so many fails for no reason. */
    private static final int RARELY = 4;

    /** One chance in so many, or in two, four or eight times as many, is used to fire a timer early: some programs give few. */
    private static final int EARLY = 4;

    private long state;
    private int chances;

    Dice(long seed) {
        state = mix(seed + GOLDEN_RATIO);
    }

    long next() {
        state += GOLDEN_RATIO;
        return mix(state);
    }

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** What usually happens is the first alternative of those that are rare by nature. */
    int choose(Choice choice, int alternatives) {
        return switch (choice) {
            case NOTIFIED_THREAD -> below(alternatives);
            case SPURIOUS_WAKE_UP -> below(RARELY) == 0 ? 1 : 0;
            case EARLY_TIMER -> below(chancesOfEarlyTimers()) == 0 ? 1 : 0;
            case WEAK_FAILURE -> below(RARELY) == 0 ? 1 : 0;
            case LATE_WRITE -> below(RARELY) == 0 ? 0 : 1 + below(alternatives - 1);
        };
    }

    private int chancesOfEarlyTimers() {
        if (chances == 0) {
            chances = EARLY << below(4);
        }
        return chances;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
