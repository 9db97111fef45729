/**
 * Rewriting of class files: of the program under test, and of the JDK's own classes into shadows.
 *
 * <p>{@link dev.lockstep.engine.rewrite.Program} is the way in: it holds the class loaders.
 */
@NullMarked
package dev.lockstep.engine.rewrite;

import org.jspecify.annotations.NullMarked;
