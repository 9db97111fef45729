package dev.lockstep.runner.protocol;

/**
 * A Java source file.
 *
 * @param name with its ending, without folders
 */
public record Source(String name, String text) {}
