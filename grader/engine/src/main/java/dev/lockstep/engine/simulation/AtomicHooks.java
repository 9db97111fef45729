package dev.lockstep.engine.simulation;

/** What the JDK's atomic numbers and references call right before they access their value. */
public final class AtomicHooks {

    /** Each has one value, whatever its field is called. */
    private static final int VALUE = -1;

    private AtomicHooks() {}

    /** Before a read. */
    public static void read(Object atomic, AccessMode mode) {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.memory.read(thread, value(thread, atomic), thread.site, mode);
        }
    }

    /** Before a write. */
    public static void write(Object atomic, AccessMode mode) {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.memory.write(thread, value(thread, atomic), thread.site, mode);
        }
    }

    /** Before a read and a write in one. */
    public static void update(Object atomic, AccessMode mode) {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.memory.update(thread, value(thread, atomic), thread.site, mode);
        }
    }

    private static Variable value(SimThread thread, Object atomic) {
        thread.simulation.patience.saw(thread, thread.site, atomic, -1);
        return thread.simulation.objects.stateOf(atomic).variable(VALUE);
    }
}
