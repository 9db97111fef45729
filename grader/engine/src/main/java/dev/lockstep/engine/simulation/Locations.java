package dev.lockstep.engine.simulation;

/**
 * Numbers for places in memory that are the same in every execution in which they mean the same.
 *
 * <p>Two places may share a number (with a probability of about 2^-64 a pair); then they count as one, which costs a little
 * reduction and nothing else.
 */
final class Locations {

    /** Of the order in which threads are started, which gives them their numbers. */
    static final long SPAWNING = of(0, -1);

    /** Of all fences. */
    static final long FENCES = of(0, -2);

    /** Of what handles exceptions that nobody catches. */
    static final long EXCEPTION_HANDLER = of(0, -3);

    private Locations() {}

    static long of(long object, int key) {
        return mix(object * 0x9E3779B97F4A7C15L + key);
    }

    /** Of whether a thread has ended. */
    static long ofThread(int thread) {
        return of(-1, thread);
    }

    /** Of whether a thread has been started. */
    static long ofStart(int thread) {
        return of(-6, thread);
    }

    /** The finaliser of MurmurHash3. */
    static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
