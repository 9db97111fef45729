package dev.lockstep.core.selfcheck.mutants;

/**
 * What an author says about a mutant that is accepted.
 *
 * @param mutant its id
 * @param because why it is still correct
 */
public record Argument(String solution, String mutant, String because) {}
