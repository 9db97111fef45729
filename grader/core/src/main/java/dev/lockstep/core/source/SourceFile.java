package dev.lockstep.core.source;

/**
 * A source file of a submission or of a kata.
 *
 * @param name its name without folders: {@code Counter.java}
 * @param text its content, without a byte-order mark and with line feeds as line ends
 */
public record SourceFile(String name, String text) {}
