/**
 * The grading line: from a kata and a submission to an {@link dev.lockstep.core.outcome.Outcome}.
 *
 * <p>{@link dev.lockstep.core.grading.Grader} is the way in; {@link dev.lockstep.core.grading.WatchedGrader} for gradings that somebody
 * waits for. {@link dev.lockstep.core.grading.GraderVersion} tells graders apart whose verdicts may differ.
 */
@NullMarked
package dev.lockstep.core.grading;

import org.jspecify.annotations.NullMarked;
