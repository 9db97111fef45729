package dev.lockstep.engine.simulation;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random numbers that come from the simulation's seed, and the number of processors that it pretends to have. */
public final class RandomHooks {

    /** Enough for races in pools to show on any machine; the same on all, for it shapes schedules. */
    public static final int PROCESSORS = 4;

    private RandomHooks() {}

    static RandomGenerator source() {
        SimThread thread = Simulation.current();
        return thread == null ? RandomGenerator.getDefault() : thread.random();
    }

    /** A seed for a {@code new Random()}. */
    public static long seed() {
        return source().nextLong();
    }

    /** Stands for {@link Math#random()}. */
    public static double random() {
        return source().nextDouble();
    }

    /** A {@code new Random()}. */
    public static Random newRandom() {
        return new Random(seed());
    }

    /** Stands for {@link RandomGenerator#getDefault()}. */
    public static RandomGenerator generator() {
        return new SplittableRandom(seed());
    }

    /** Stands for {@link RandomGenerator#of(String)}. */
    public static RandomGenerator generator(String name) {
        return RandomGeneratorFactory.of(name).create(seed());
    }

    /** Stands for {@link UUID#randomUUID()}. */
    public static UUID randomUUID() {
        RandomGenerator source = source();
        long version4 = (source.nextLong() & ~0xF000L) | 0x4000L;
        long variant2 = (source.nextLong() & ~(3L << 62)) | (2L << 62);
        return new UUID(version4, variant2);
    }

    /** By which the running thread picks its cell of a divided adder: threads have them in turn, and the seed says whose is the first. */
    public static int probe() {
        SimThread thread = Simulation.current();
        return thread == null ? 1 : 1 + (int) ((thread.id() + thread.simulation.options.seed()) & 0xFFFF);
    }

    /** The same, for {@code access}, the way from other packages of the JDK. */
    public static int probe(Object access) {
        return probe();
    }

    /** Another one, after a collision (Marsaglia, "Xorshift RNGs", 2003). */
    public static int advanceProbe(int probe) {
        int next = probe ^ probe << 13;
        next ^= next >>> 17;
        return next ^ next << 5;
    }

    /** The same, by {@code access}. */
    public static int advanceProbe(Object access, int probe) {
        return advanceProbe(probe);
    }

    /** Stands for {@link Runtime#availableProcessors()}. */
    public static int availableProcessors(Object runtime) {
        return PROCESSORS;
    }
}
