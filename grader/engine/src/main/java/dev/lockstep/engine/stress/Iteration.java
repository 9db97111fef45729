package dev.lockstep.engine.stress;

import java.util.SplittableRandom;

/**
 * One run of a body.
 *
 * @param number counted from 0
 * @param of how many there are
 * @param seed of the whole test
 */
record Iteration(int number, int of, long seed) {

    /** Whether workers run one after another: what breaks then is wrong without any overlap. */
    boolean serial() {
        return number == 0;
    }

    /** Whether workers are virtual threads: in the last quarter. */
    boolean virtual() {
        return number > 0 && number >= of - of / 4;
    }

    /** The source of this iteration's start orders and delays. */
    SplittableRandom random() {
        // Neighbouring seeds give correlated streams; a split one is mixed.
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number).split();
    }

    @Override
    public String toString() {
        return "iteration %d of %d, seed %d".formatted(number + 1, of, seed);
    }
}
