package dev.lockstep.engine.simulation;

/** What weak compare-and-sets ask right before they do what they do. */
public final class WeakHooks {

    private WeakHooks() {}

    /** Whether the running thread's fails although it need not. */
    public static boolean fails(Object object) {
        SimThread thread = Simulation.current();
        return thread != null && thread.simulation.scheduler.failsForNoReason(thread, object);
    }
}
