/**
 * From what came of the checks to points, without any I/O; explained in {@code docs/scoring.md}.
 *
 * <p>{@link dev.lockstep.core.scoring.Rubric} is the way in, {@link dev.lockstep.core.scoring.Score} what comes out.
 */
@NullMarked
package dev.lockstep.core.scoring;

import org.jspecify.annotations.NullMarked;
