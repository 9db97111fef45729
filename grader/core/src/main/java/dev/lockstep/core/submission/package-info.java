/**
 * What somebody sends: read from a path or given in memory, and held against the rules for source files before anything runs.
 *
 * <p>{@link dev.lockstep.core.submission.SubmissionReader} is the way in; public beside it are what it answers ({@link
 * dev.lockstep.core.submission.Reading}, {@link dev.lockstep.core.submission.Submission}) and what it throws.
 */
@NullMarked
package dev.lockstep.core.submission;

import org.jspecify.annotations.NullMarked;
