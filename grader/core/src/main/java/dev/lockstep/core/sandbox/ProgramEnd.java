package dev.lockstep.core.sandbox;

/** What is done when the program is told to end, while the sandbox's processes still live. Thread-safe. */
public final class ProgramEnd {

    private ProgramEnd() {}

    /**
     * Has something done first. Whoever grades can so bring to an end what is being graded; a shutdown hook of its own would run beside the
     * one that ends the sandbox's processes.
     *
     * @param what takes the time that it takes; the program ends after it
     */
    public static void first(Runnable what) {
        LiveProcesses.first(what);
    }
}
