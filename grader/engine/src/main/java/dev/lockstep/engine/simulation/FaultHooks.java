package dev.lockstep.engine.simulation;

/**
 * What rewritten code calls where it catches an exception, so that no program swallows a mistake of the engine, and where it makes one, so
 * that none passes for such a mistake.
 */
public final class FaultHooks {

    private FaultHooks() {}

    /** First thing in a handler. */
    public static void caught(Throwable thrown) {
        SimThread thread = Simulation.current();
        if (thread != null && Faults.isOfEngine(thrown)) {
            thread.simulation.conclusion.failed(thrown);
        }
    }

    /** After the program's own call of a constructor. */
    public static void made(Throwable made) {
        ProgramsOwn.add(made);
    }

    /** Stands for {@link Throwable#setStackTrace}: from then on it says what the program wants. */
    public static void setStackTrace(Throwable thrown, StackTraceElement[] trace) {
        thrown.setStackTrace(trace);
        ProgramsOwn.add(thrown);
    }

    /** Whether rewritten code made {@code thrown} itself, or its stack trace. */
    public static boolean wasMadeByProgram(Throwable thrown) {
        return ProgramsOwn.has(thrown);
    }
}
