/**
 * Shadows that are written by hand: what stands for the JDK's classes at the bottom, where threads meet the JVM.
 *
 * <p>The engine never uses them itself. They are rewritten and defined by the loader of all shadows; there, their mentions of
 * other JDK classes mean those classes' shadows.
 */
@NullMarked
package dev.lockstep.engine.shadow;

import org.jspecify.annotations.NullMarked;
