package dev.lockstep.engine.simulation;

/** What the JDK's atomic arrays call right before they access an element: each orders by itself, as a volatile field does. */
public final class ElementHooks {

    private ElementHooks() {}

    /** Before a read. */
    public static void read(Object array, int index, AccessMode mode) {
        SimThread thread = Simulation.current();
        if (thread != null && MemoryHooks.isIndexOf(array, index)) {
            thread.simulation.memory.read(thread, variable(thread, array, index), thread.site, mode);
        }
    }

    /** Before a write. */
    public static void write(Object array, int index, AccessMode mode) {
        SimThread thread = Simulation.current();
        if (thread != null && MemoryHooks.isIndexOf(array, index)) {
            thread.simulation.memory.write(thread, variable(thread, array, index), thread.site, mode);
        }
    }

    /** Before a read and a write in one. */
    public static void update(Object array, int index, AccessMode mode) {
        SimThread thread = Simulation.current();
        if (thread != null && MemoryHooks.isIndexOf(array, index)) {
            thread.simulation.memory.update(thread, variable(thread, array, index), thread.site, mode);
        }
    }

    private static Variable variable(SimThread thread, Object array, int index) {
        thread.simulation.patience.saw(thread, thread.site, array, index);
        return thread.simulation.objects.element(array, index);
    }
}
