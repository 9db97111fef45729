package dev.lockstep.engine.simulation;

import java.util.BitSet;

/** Tells what comes up for the first time from what has been seen before, and knows what happened since the last of that. */
final class News {

    private static final int MOST_KNOWN = 1 << 20;

    private long[] known = new long[1 << 10];
    private int count;
    private int steps;
    private final BitSet yielded = new BitSet();

    /** Counts a step; says how many there have been since. */
    int stepped() {
        return ++steps;
    }

    int stepsSince() {
        return steps;
    }

    void yielded(SimThread thread) {
        yielded.set(thread.id);
    }

    /** Whether each of {@code threads} has said since that it only waits. */
    boolean allYieldSince(Runnables threads) {
        for (int i = 0; i < threads.size(); i++) {
            if (!yielded.get(threads.get(i).id)) {
                return false;
            }
        }
        return true;
    }

    /** Forgets what happened, but not what was seen. */
    void beginAnew() {
        steps = 0;
        yielded.clear();
    }

    /** Notes that {@code value} was seen; says whether that is something new, and begins anew if so. */
    boolean add(long value) {
        if (!put(value == 0 ? 1 : value)) {
            return false;
        }
        beginAnew();
        if (count > known.length / 2) {
            grow();
        }
        return true;
    }

    /** Whether {@code entry} was not there yet. */
    private boolean put(long entry) {
        int at = (int) entry & (known.length - 1);
        while (known[at] != 0) {
            if (known[at] == entry) {
                return false;
            }
            at = (at + 1) & (known.length - 1);
        }
        known[at] = entry;
        count++;
        return true;
    }

    /** When there are too many, all are forgotten. */
    private void grow() {
        long[] before = known;
        known = new long[before.length < MOST_KNOWN ? 2 * before.length : before.length];
        count = 0;
        if (before.length < MOST_KNOWN) {
            for (long entry : before) {
                if (entry != 0) {
                    put(entry);
                }
            }
        }
    }
}
