package dev.lockstep.engine.simulation;

/** Makes threads of the JVM's own kinds, for shadows, whose own mention of them would be redirected. */
public final class Originals {

    private Originals() {}

    /** The name of a platform thread that is given none. */
    public static String nextThreadName() {
        return ThreadNames.next();
    }

    /** A virtual thread that is never started. */
    public static Thread virtual(String name, Runnable task) {
        return Thread.ofVirtual().name(name).unstarted(task);
    }
}
