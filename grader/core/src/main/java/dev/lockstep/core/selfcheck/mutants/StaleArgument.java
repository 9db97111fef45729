package dev.lockstep.core.selfcheck.mutants;

/**
 * An argument that no mutant needs.
 *
 * @param why a sentence
 */
public record StaleArgument(Argument argument, String why) {}
