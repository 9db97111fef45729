package dev.lockstep.engine.simulation;

import org.jspecify.annotations.Nullable;

/** An object of a rewritten class: carries what the engine knows of it in two fields that rewriting added. */
public interface Tracked {

    /** Its number, given when it was made; 0 if it was made outside of any simulation. */
    long lockstep$id();

    /** What the engine has attached; null at first. */
    @Nullable
    Object lockstep$state();

    /** Attaches {@code state}. */
    void lockstep$state(Object state);

    /** Makes a copy an object of its own: gives it a number, and takes away what came with the copy. */
    void lockstep$renew(long id);
}
