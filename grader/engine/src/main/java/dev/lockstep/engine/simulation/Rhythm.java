package dev.lockstep.engine.simulation;

/**
 * How many steps a thread takes from one question for the time to the next, or from one nap to the next. Who waits for a time does the same again and again; who does
 * something else for once may have begun to wait for another time.
 */
final class Rhythm {

    private static final int MOST_STEPS = 255;

    /** The last eight, one in each byte. */
    private long gaps;

    /** Notes that it took so many of the thread's own steps this time; says whether it did not in any of the last ones. */
    boolean breaksAfter(int steps) {
        long gap = Math.min(steps, MOST_STEPS);
        boolean known = false;
        for (int shift = 0; shift < Long.SIZE && !known; shift += Byte.SIZE) {
            known = (gaps >>> shift & MOST_STEPS) == gap;
        }
        gaps = gaps << Byte.SIZE | gap;
        return !known;
    }
}
