package dev.lockstep.engine.simulation;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** What rewritten code calls right before a write that may be late: where it goes to. */
public final class StoreHooks {

    private StoreHooks() {}

    /** Through a handle; {@code object} is null for a static field, {@code index} -1 but for arrays. */
    public static void to(VarHandle handle, @Nullable Object object, int index) {
        StoreBuffer buffer = buffer();
        if (buffer != null) {
            boolean fails = object == null && !handle.coordinateTypes().isEmpty();
            buffer.to(fails ? null : new Cell.OfHandle(handle, object, index));
        }
    }

    /** To an int field. */
    public static void toInt(Object object, long offset) {
        StoreBuffer buffer = buffer();
        if (buffer != null) {
            buffer.to(new Cell.OfInt(object, offset));
        }
    }

    /** To a long field. */
    public static void toLong(Object object, long offset) {
        StoreBuffer buffer = buffer();
        if (buffer != null) {
            buffer.to(new Cell.OfLong(object, offset));
        }
    }

    /** To a field that holds a reference. */
    public static void toReference(Object object, long offset) {
        StoreBuffer buffer = buffer();
        if (buffer != null) {
            buffer.to(new Cell.OfReference(object, offset));
        }
    }

    private static @Nullable StoreBuffer buffer() {
        SimThread thread = Simulation.current();
        return thread == null ? null : thread.storeBuffer;
    }
}
