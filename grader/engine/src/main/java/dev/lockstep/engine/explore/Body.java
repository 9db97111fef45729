package dev.lockstep.engine.explore;

/** What is run once per schedule: makes everything that it uses anew. */
@FunctionalInterface
public interface Body {

    /** Runs it. */
    void run() throws Throwable;
}
