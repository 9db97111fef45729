package dev.lockstep.engine.explore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one step touched, in order. */
final class Footprint {

    private static final byte READ = 0;
    private static final byte WRITE = 1;
    private static final byte ACQUIRE = 2;
    private static final byte RELEASE = 3;

    /** From so many entries on, places are looked up and no longer searched for. */
    private static final int MANY = 32;

    private long[] locations = new long[4];
    private byte[] kinds = new byte[4];
    private int size;

    /** What was done at each place, a bit for each kind; null while there are few. */
    private @Nullable Map<Long, Integer> kindsByPlace;

    private boolean stable = true;
    private boolean last;

    void access(long location, boolean write) {
        add(location, write ? WRITE : READ);
    }

    void acquire(long location) {
        add(location, ACQUIRE);
    }

    void release(long location) {
        add(location, RELEASE);
    }

    void makeUnstable() {
        stable = false;
    }

    /** Notes that the execution ends with it: nothing can come after it, so its order with every other step makes a difference. */
    void makeLast() {
        last = true;
    }

    boolean isLast() {
        return last;
    }

    /** Whether its locations mean the same in other executions. */
    boolean isStable() {
        return stable;
    }

    int size() {
        return size;
    }

    long location(int index) {
        return locations[index];
    }

    boolean isWrite(int index) {
        return kinds[index] == WRITE;
    }

    boolean isAcquire(int index) {
        return kinds[index] == ACQUIRE;
    }

    boolean isRelease(int index) {
        return kinds[index] == RELEASE;
    }

    private void add(long location, byte kind) {
        if (kind < ACQUIRE && (kindsAt(location) & bit(kind)) != 0) {
            return;
        }
        if (size == locations.length) {
            locations = Arrays.copyOf(locations, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        locations[size] = location;
        kinds[size++] = kind;
        index();
    }

    private void index() {
        Map<Long, Integer> byPlace = kindsByPlace;
        if (byPlace != null) {
            byPlace.merge(locations[size - 1], bit(kinds[size - 1]), (one, other) -> one | other);
        } else if (size == MANY) {
            byPlace = new HashMap<>(2 * MANY);
            for (int i = 0; i < size; i++) {
                byPlace.merge(locations[i], bit(kinds[i]), (one, other) -> one | other);
            }
            kindsByPlace = byPlace;
        }
    }

    /** What was done at {@code location}, a bit for each kind; 0 if nothing was. */
    private int kindsAt(long location) {
        Map<Long, Integer> byPlace = kindsByPlace;
        if (byPlace != null) {
            return byPlace.getOrDefault(location, 0);
        }
        int found = 0;
        for (int i = 0; i < size; i++) {
            found |= locations[i] == location ? bit(kinds[i]) : 0;
        }
        return found;
    }

    private static int bit(byte kind) {
        return 1 << kind;
    }

    /** Whether the order of this step and {@code other} makes a difference. */
    boolean conflictsWith(Footprint other) {
        return last || other.last || (size < other.size ? meets(other) : other.meets(this));
    }

    /** Whether there is a place of both at which one of them does more than read. */
    private boolean meets(Footprint larger) {
        for (int i = 0; i < size; i++) {
            int there = larger.kindsAt(locations[i]);
            if (there != 0 && (there | bit(kinds[i])) != bit(READ)) {
                return true;
            }
        }
        return false;
    }
}
