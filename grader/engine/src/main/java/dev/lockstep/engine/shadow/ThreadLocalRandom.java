package dev.lockstep.engine.shadow;

import dev.lockstep.engine.simulation.RandomHooks;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Stands for {@link java.util.concurrent.ThreadLocalRandom}: a stream of its own for each thread, from the simulation's seed. */
public final class ThreadLocalRandom extends Random {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<ThreadLocalRandom> CURRENT =
            ThreadLocal.withInitial(() -> new ThreadLocalRandom(RandomHooks.seed()));

    private final boolean made;

    private ThreadLocalRandom(long seed) {
        super(seed);
        made = true;
    }

    /** As the original. */
    public static ThreadLocalRandom current() {
        return CURRENT.get();
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // As the original.
    public void setSeed(long seed) {
        if (made) {
            throw new UnsupportedOperationException();
        }
        super.setSeed(seed);
    }

    // What follows is not public in the original; other classes of its package use it.

    /** The hash by which a thread picks its cell or slot: another one for each thread. */
    public static int getProbe() {
        return RandomHooks.probe();
    }

    /** Nothing to do. */
    public static void localInit() {}

    /** Another hash, after a collision. */
    public static int advanceProbe(int probe) {
        return RandomHooks.advanceProbe(probe);
    }

    /** A number that tells how long to spin. */
    public static int nextSecondarySeed() {
        return 1;
    }

    /** Nothing to do. */
    public static void eraseThreadLocals(@Nullable Thread thread) {}
}
