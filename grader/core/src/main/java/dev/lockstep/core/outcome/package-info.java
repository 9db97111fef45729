/**
 * The vocabulary of verdicts: how a grading ended, for which reason, and what its checks showed.
 *
 * <p>{@link dev.lockstep.core.outcome.Outcome} is the whole; all else is what it is made of, and the {@link
 * dev.lockstep.core.outcome.Stage} that a grading is in. It knows causes and findings, and nothing of how they are found.
 */
@NullMarked
package dev.lockstep.core.outcome;

import org.jspecify.annotations.NullMarked;
