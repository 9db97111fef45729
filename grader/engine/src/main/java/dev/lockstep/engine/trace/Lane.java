package dev.lockstep.engine.trace;

/**
 * A thread of an interleaving.
 *
 * @param number threads are numbered in the order in which they were started; the one that runs the check is 0
 * @param name in words
 */
public record Lane(int number, String name) {}
