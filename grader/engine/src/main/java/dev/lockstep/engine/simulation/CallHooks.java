package dev.lockstep.engine.simulation;

/**
 * What rewritten code calls where a method of the program begins and ends.
 *
 * <p>How deep calls go is counted: how deep the JVM's stack reaches depends on what has been compiled, so that the same recursion
 * would overflow at another step each time.
 */
public final class CallHooks {

    /** Of calls within each other; the JVM's usual stack of 1 MiB ends hardly later. */
    static final int DEEPEST = 10_000;

    /** To make an error costs as much time as so many turns of a loop, and who catches one may make the next. */
    private static final int TURNS_OF_AN_OVERFLOW = 100_000;

    private CallHooks() {}

    /** First thing in a method; throws what the JVM throws if calls go too deep. */
    public static void enter() {
        SimThread thread = Simulation.current();
        if (thread == null) {
            return;
        }
        if (thread.depth >= DEEPEST) {
            thread.simulation.patience.turned(TURNS_OF_AN_OVERFLOW);
            throw new StackOverflowError("more than %,d calls within each other".formatted(DEEPEST));
        }
        thread.depth++;
        thread.simulation.patience.turned(1);
    }

    /** When the method returns or throws. */
    public static void leave() {
        SimThread thread = Simulation.current();
        if (thread != null && thread.depth > 0) {
            thread.depth--;
        }
    }
}
