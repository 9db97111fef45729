package dev.lockstep.engine.simulation;

/** What the JDK's locks for readers and writers call right before their methods return. */
public final class LockHooks {

    /** The bits of a stamp that say what it is for, see {@link java.util.concurrent.locks.StampedLock}. */
    private static final long WRITE_BIT = 128;

    private static final long READ_BITS = 127;

    private LockHooks() {}

    /** The running thread shares {@code lock} once more. */
    public static void shares(Object lock) {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.objects.stateOf(lock).holders(lock).add(thread);
        }
    }

    /** It does if it {@code got} it. */
    public static void shares(boolean got, Object lock) {
        if (got) {
            shares(lock);
        }
    }

    /** It shares it once less. */
    public static void unshares(Object lock) {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.objects.stateOf(lock).holders(lock).remove(thread);
        }
    }

    /** A stamp was given, or refused if it is 0. */
    public static void got(long stamp, Object lock) {
        SimThread thread = Simulation.current();
        if (thread != null && stamp != 0) {
            thread.simulation.objects.stateOf(lock).holders(lock).addWithStamp(thread);
        }
    }

    /** A stamp for reading optimistically was given; one that is 0 will not be good, but may be read under and then asked. */
    public static void gotOptimistic(long stamp, Object lock) {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.optimisticReads().begin(lock);
        }
    }

    /** A stamp was given back; perhaps by another thread than the one that had got it. */
    public static void gaveBack(long stamp, Object lock) {
        if (!isOptimistic(stamp)) {
            unshares(lock);
        }
    }

    /** The lock was given back without a stamp. */
    public static void gaveBackAny(Object lock) {
        unshares(lock);
    }

    /** It was if {@code done}. */
    public static void gaveBackAny(boolean done, Object lock) {
        if (done) {
            unshares(lock);
        }
    }

    /** A stamp was asked for whether it is still good. */
    public static void validated(boolean good, long stamp, Object lock) {
        SimThread thread = Simulation.current();
        if (thread != null && isOptimistic(stamp)) {
            thread.optimisticReads().validated(lock);
        }
    }

    /** {@code from} was exchanged for {@code to}; that is 0 if it could not be. */
    public static void converted(long to, long from, Object lock) {
        validated(to != 0, from, lock);
        if (to != 0) {
            gaveBack(from, lock);
            if (isOptimistic(to)) {
                gotOptimistic(to, lock);
            } else {
                got(to, lock);
            }
        }
    }

    private static boolean isOptimistic(long stamp) {
        return (stamp & (WRITE_BIT | READ_BITS)) == 0;
    }
}
