package dev.lockstep.engine.corpus;

/**
 * A small concurrent program of the corpus, with a public constructor without parameters.
 *
 * <p>The body runs once per schedule, on a fresh instance and with fresh static state. It starts its own threads, waits
 * for them, and then checks what they did with assertions on the thread that called it.
 */
@FunctionalInterface
public interface Program {
    /** Runs the body; whatever it throws escapes from the main thread of the schedule. */
    void run() throws Throwable;
}
