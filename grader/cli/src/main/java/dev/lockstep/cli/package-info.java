/**
 * The commands. {@link dev.lockstep.cli.Main} is what the launcher starts; everything else is package-private.
 *
 * <p>A command gets its {@code Surroundings} (where it prints, which katas are built in, who grades) and returns an exit code; it
 * never ends the JVM itself.
 */
@NullMarked
package dev.lockstep.cli;

import org.jspecify.annotations.NullMarked;
