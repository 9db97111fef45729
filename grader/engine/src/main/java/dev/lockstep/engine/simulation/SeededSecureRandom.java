package dev.lockstep.engine.simulation;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.random.RandomGenerator;

/** Stands for {@link SecureRandom}: its numbers come from the simulation's seed, and are anything but secure. */
public final class SeededSecureRandom extends SecureRandom {

    private static final long serialVersionUID = 1L;
    private static final Provider NOBODY = new Provider("lockstep", "1", "the seed of a simulation") {
        private static final long serialVersionUID = 1L;
    };

    /** As {@link SecureRandom#SecureRandom()}. */
    public SeededSecureRandom() {
        super(new Source(), NOBODY);
    }

    /** As {@link SecureRandom#SecureRandom(byte[])}. */
    @SuppressWarnings("UnusedVariable") // A seed only adds to what is random already.
    public SeededSecureRandom(byte[] seed) {
        this();
    }

    /** Stands for {@link SecureRandom#getInstanceStrong()} and the like. */
    public static SecureRandom instance() {
        return new SeededSecureRandom();
    }

    /** Stands for {@link SecureRandom#getInstance(String)}. */
    public static SecureRandom instance(String algorithm) {
        return new SeededSecureRandom();
    }

    private static final class Source extends SecureRandomSpi {

        private static final long serialVersionUID = 1L;

        @Override
        protected void engineSetSeed(byte[] seed) {
            // As the original: this could only add to what is random already.
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            RandomGenerator source = RandomHooks.source();
            source.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            byte[] seed = new byte[count];
            engineNextBytes(seed);
            return seed;
        }
    }
}
