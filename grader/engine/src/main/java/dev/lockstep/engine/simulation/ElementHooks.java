package dev.lockstep.engine.simulation;

/** What the JDK's atomic arrays call right before they access an element: each orders by itself, as a volatile field does. */
public final class ElementHooks {

    private ElementHooks() {}

    /** Before a volatile read, or one that acquires. */
    public static void acquire(Object array, int index) {
        SimThread thread = Simulation.current();
        if (thread != null && MemoryHooks.isIndexOf(array, index)) {
            thread.simulation.memory.volatileRead(thread, variable(thread, array, index));
        }
    }

    /** Before a volatile write, or one that releases. */
    public static void release(Object array, int index) {
        SimThread thread = Simulation.current();
        if (thread != null && MemoryHooks.isIndexOf(array, index)) {
            thread.simulation.memory.volatileWrite(thread, variable(thread, array, index));
        }
    }

    /** Before a read and a write in one. */
    public static void update(Object array, int index) {
        SimThread thread = Simulation.current();
        if (thread != null && MemoryHooks.isIndexOf(array, index)) {
            thread.simulation.memory.volatileUpdate(thread, variable(thread, array, index));
        }
    }

    private static Variable variable(SimThread thread, Object array, int index) {
        thread.simulation.patience.saw(thread, thread.site, array, index);
        return thread.simulation.objects.element(array, index);
    }
}
