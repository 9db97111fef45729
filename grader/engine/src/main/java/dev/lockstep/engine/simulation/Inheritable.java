package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** A thread-local whose value a new thread gets from the one that makes it. */
public interface Inheritable {

    /** The new thread's value. */
    @Nullable
    Object inherit(@Nullable Object parentValue);
}
