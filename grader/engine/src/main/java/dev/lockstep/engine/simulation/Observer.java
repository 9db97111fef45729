package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** Sees what happens in a simulation, step by step; told on the thread that does it, right before it does it. */
public interface Observer {

    /** {@code thread} goes on after it could have been interrupted. */
    void resumed(SimThread thread);

    /** {@code thread} reads or writes a variable. */
    void access(SimThread thread, int site, @Nullable Object object, int index, boolean write);

    /** {@code thread} did something that words describe. */
    void event(SimThread thread, int site, Happening happening, @Nullable Object object, long number);

    /** {@code thread} cannot go on by itself. */
    void blocked(SimThread thread);

    /** {@code thrown} ended {@code thread}. */
    void died(SimThread thread, Throwable thrown);

    /** An access of {@code thread} and an earlier one are not ordered. */
    void race(SimThread thread, Result.Race race);
}
