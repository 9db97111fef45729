package dev.lockstep.engine.simulation;

/** What rewritten code calls where the JVM would initialise a class. */
public final class ClassHooks {

    private ClassHooks() {}

    /** Initialises the class with this number unless that has been done. */
    public static void ensure(int number) {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.classes.ensure(thread, number);
        }
    }

    /** Leaves the simulation for the time of a static initialiser that the JVM itself runs. */
    public static void pause() {
        Simulation.pause();
    }

    /** Comes back. */
    public static void resume() {
        Simulation.resume();
    }
}
