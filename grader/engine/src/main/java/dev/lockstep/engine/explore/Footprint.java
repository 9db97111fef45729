package dev.lockstep.engine.explore;

import java.util.Arrays;

/** What one step touched, in order. */
final class Footprint {

    private static final byte READ = 0;
    private static final byte WRITE = 1;
    private static final byte ACQUIRE = 2;
    private static final byte RELEASE = 3;

    private long[] locations = new long[4];
    private byte[] kinds = new byte[4];
    private int size;
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
        for (int i = 0; i < size; i++) {
            if (locations[i] == location && kinds[i] == kind && kind < ACQUIRE) {
                return;
            }
        }
        if (size == locations.length) {
            locations = Arrays.copyOf(locations, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
        }
        locations[size] = location;
        kinds[size++] = kind;
    }

    /** Whether the order of this step and {@code other} makes a difference. */
    boolean conflictsWith(Footprint other) {
        if (last || other.last) {
            return true;
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < other.size; j++) {
                if (locations[i] == other.locations[j] && kinds[i] + other.kinds[j] > READ) {
                    return true;
                }
            }
        }
        return false;
    }
}
