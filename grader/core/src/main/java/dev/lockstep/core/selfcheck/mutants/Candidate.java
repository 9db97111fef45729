package dev.lockstep.core.selfcheck.mutants;

import dev.lockstep.core.mutation.Mutant;

/** A mutant of an accepted solution, before it is graded. */
record Candidate(String solution, Mutant mutant) {

    boolean isMeantBy(Argument argument) {
        return solution.equals(argument.solution()) && mutant.id().equals(argument.mutant());
    }
}
