package dev.lockstep.engine.simulation;

/** What rewritten code calls where it catches an exception, so that no program swallows a mistake of the engine. */
public final class FaultHooks {

    private FaultHooks() {}

    /** First thing in a handler. */
    public static void caught(Throwable thrown) {
        SimThread thread = Simulation.current();
        if (thread != null && Faults.isOfEngine(thrown)) {
            thread.simulation.conclusion.failed(thrown);
        }
    }
}
