package dev.lockstep.cli.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Decides what an input looks like; the same seed decides the same. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from 0 to below {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    boolean onceIn(int times) {
        return below(times) == 0;
    }

    int anyInt() {
        return random.nextInt();
    }

    boolean either() {
        return random.nextBoolean();
    }

    <T> T oneOf(List<T> all) {
        return all.get(below(all.size()));
    }

    byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }
}
