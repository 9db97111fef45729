package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/**
 * What has been released through one variable, and so what a thread learns that reads it.
 *
 * <p>Volatile writes release to all volatile reads after them (JLS 17.4.4); a write in release mode only to those who read its value, or one
 * that was made of it: by an update, or by the same thread.
 */
final class Released {

    private @Nullable VectorClock byVolatiles;

    /** What comes with the value, if that was written in release mode. */
    private @Nullable VectorClock withValue;

    private boolean valueOfVolatile;
    private int writer = -1;

    /** All that a volatile read learns; null if nothing was released. */
    @Nullable
    VectorClock all() {
        if (byVolatiles == null || withValue == null) {
            return byVolatiles == null ? withValue : byVolatiles;
        }
        VectorClock all = byVolatiles.copy();
        all.join(withValue);
        return all;
    }

    void readBy(SimThread thread, AccessMode mode) {
        if (!mode.acquires()) {
            return;
        }
        Memory.acquire(thread, withValue);
        if (mode == AccessMode.VOLATILE || valueOfVolatile) {
            Memory.acquire(thread, byVolatiles);
        }
    }

    void writtenBy(SimThread thread, AccessMode mode) {
        if (mode == AccessMode.VOLATILE) {
            byVolatiles = Memory.release(thread, byVolatiles);
            withValue = null;
            valueOfVolatile = true;
        } else if (mode == AccessMode.RELEASE) {
            withValue = Memory.release(thread, null);
            valueOfVolatile = false;
        } else if (writer != thread.id) {
            withValue = null;
            valueOfVolatile = false;
        }
        writer = thread.id;
    }

    /** A write of {@code by} arrives late, with what it releases; null if it releases nothing. */
    void arrived(int by, @Nullable VectorClock releases) {
        if (releases != null || writer != by) {
            withValue = releases;
            valueOfVolatile = false;
        }
        writer = by;
    }

    /** A read and a write in one hands on what came with the value before. */
    void updatedBy(SimThread thread, AccessMode mode) {
        readBy(thread, mode);
        if (mode == AccessMode.VOLATILE) {
            writtenBy(thread, mode);
        } else if (mode == AccessMode.RELEASE) {
            withValue = Memory.release(thread, withValue);
        }
        writer = thread.id;
    }
}
