package dev.lockstep.engine.simulation;

/** Says that a program did something that the engine does not model; nothing was proven about it. */
public final class Unsupported extends Error {

    private static final long serialVersionUID = 1L;

    /** Says what: "a parallel stream". */
    public Unsupported(String what) {
        super("unsupported: " + what, null, false, false);
        // Whoever catches everything must not make a pass of it.
        Simulation.refuse("unsupported: " + what);
    }

    /** Says what the code that is running now did, and on which line. */
    static Unsupported here(String what) {
        return new Unsupported(what + Frames.place());
    }
}
