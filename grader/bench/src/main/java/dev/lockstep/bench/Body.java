package dev.lockstep.bench;

/** What is explored: starts threads, waits for them, and looks at what they did. Both tools call it once for each schedule. */
@FunctionalInterface
public interface Body {

    /** Runs it. */
    void run() throws Exception;
}
