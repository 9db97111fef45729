/**
 * The grading line: from a kata and a submission to an {@link dev.lockstep.core.outcome.Outcome}.
 *
 * <p>{@link dev.lockstep.core.grading.Grader} is the way in.
 */
@NullMarked
package dev.lockstep.core.grading;

import org.jspecify.annotations.NullMarked;
