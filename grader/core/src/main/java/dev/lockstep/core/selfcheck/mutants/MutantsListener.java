package dev.lockstep.core.selfcheck.mutants;

/** Hears how the mutants of a kata get on; called on the thread that checks them. */
@FunctionalInterface
public interface MutantsListener {

    /** Hears nothing. */
    MutantsListener NONE = _ -> {};

    void tried(TriedMutant mutant);
}
