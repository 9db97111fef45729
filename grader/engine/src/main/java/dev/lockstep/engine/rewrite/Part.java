package dev.lockstep.engine.rewrite;

/**
 * A part of a program: its rewritten classes have a loader of their own.
 *
 * @param name its loader's, by which stack frames of this part are told from all others
 * @param classes its class files
 * @param outside where all classes come from that are neither a part's nor shadows
 */
public record Part(String name, ClassBytes classes, ClassLoader outside) {}
