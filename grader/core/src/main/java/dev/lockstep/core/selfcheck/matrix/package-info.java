/**
 * Is every check of a kata worth its time? Says which check catches which rejected solution.
 *
 * <p>{@link dev.lockstep.core.selfcheck.matrix.MatrixCheck} is the way in, {@link dev.lockstep.core.selfcheck.matrix.Matrix} what comes
 * out.
 */
@NullMarked
package dev.lockstep.core.selfcheck.matrix;

import org.jspecify.annotations.NullMarked;
