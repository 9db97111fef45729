package dev.lockstep.engine.explore;

import java.util.Arrays;

/**
 * Which places in memory, and which locks, the threads of a program have come to so far.
 *
 * <p>A place is shared if several threads came to it and at least one of them changed it. Places have the same number in every execution in
 * which they mean the same, so what one schedule shows holds for the next ones, nearly always; where it does not, a schedule is drawn a
 * little less well.
 */
final class Visits {

    private static final int WRITTEN = 1;
    private static final int BY_SEVERAL = 2;
    private static final int SHARED = WRITTEN | BY_SEVERAL;
    private static final int FLAGS = 2;

    /** More would be of no use: nobody can try so many. */
    private static final int MOST = 1 << 16;

    /** 2^64 divided by the golden ratio: times this, neighbours are far from each other. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[64];

    /** For each key the number of its first visitor, counted from 1, and what is known of the place; 0 where there is no key. */
    private int[] known = new int[64];

    private int size;
    private long[] shared = new long[8];
    private int sharedSize;
    private SharedPlaces newest = new SharedPlaces(new long[0]);

    /** Notes that the thread with this number comes to {@code place}. */
    void add(int thread, long place, boolean write) {
        int at = indexOf(place);
        if (known[at] == 0) {
            if (size == MOST) {
                return;
            }
            at = insert(place, at, thread);
        }
        int before = known[at];
        int now = before | (write ? WRITTEN : 0) | (before >> FLAGS == thread + 1 ? 0 : BY_SEVERAL);
        known[at] = now;
        if ((now & SHARED) == SHARED && (before & SHARED) != SHARED) {
            share(place);
        }
    }

    /** The shared places that are known by now. */
    SharedPlaces shared() {
        if (newest.size() != sharedSize) {
            newest = new SharedPlaces(Arrays.copyOf(shared, sharedSize));
        }
        return newest;
    }

    private void share(long place) {
        if (sharedSize == shared.length) {
            shared = Arrays.copyOf(shared, 2 * sharedSize);
        }
        shared[sharedSize++] = place;
    }

    private int insert(long place, int at, int thread) {
        int into = at;
        if (2 * ++size > keys.length) {
            grow();
            into = indexOf(place);
        }
        keys[into] = place;
        known[into] = (thread + 1) << FLAGS;
        return into;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldKnown = known;
        keys = new long[2 * oldKeys.length];
        known = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKnown[i] != 0) {
                int at = indexOf(oldKeys[i]);
                keys[at] = oldKeys[i];
                known[at] = oldKnown[i];
            }
        }
    }

    /** Where {@code place} is, or belongs. */
    private int indexOf(long place) {
        int mask = keys.length - 1;
        int at = slotOf(place, mask);
        while (known[at] != 0 && keys[at] != place) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /** Where to look for {@code place} first: the objects that a thread makes have numbers one after another, which must not lie side by side. */
    static int slotOf(long place, int mask) {
        return (int) ((place * SPREAD) >>> Integer.SIZE) & mask;
    }
}
