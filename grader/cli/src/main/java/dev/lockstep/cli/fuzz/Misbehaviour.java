package dev.lockstep.cli.fuzz;

/**
 * Something that must not happen, and has happened.
 *
 * @param target what was fed: "messages"
 * @param seed of the one input that did it
 * @param what in words
 */
public record Misbehaviour(String target, long seed, String what) {}
