package dev.lockstep.core.selfcheck.mutants;

import dev.lockstep.core.mutation.Mutant;

/**
 * A mutant that was graded.
 *
 * @param solution the name of the accepted solution that it was made of
 */
public record TriedMutant(String solution, Mutant mutant, Fate fate) {}
