/**
 * What interviewers read about a candidate, made of what is kept anyway: drafts, hints, submissions and their results.
 *
 * <p>{@link dev.lockstep.web.reports.Reports} reads it; {@link dev.lockstep.web.reports.Bugs}, {@link dev.lockstep.web.reports.WorkingTime}, {@link
 * dev.lockstep.web.reports.TraceQuestion} and {@link dev.lockstep.web.reports.Playback} draw conclusions, and read nothing. {@link
 * dev.lockstep.web.reports.Assessments} keeps what interviewers think, {@link dev.lockstep.web.reports.Regrades} grades once more, and {@link
 * dev.lockstep.web.reports.Erasure} forgets a candidate.
 */
@NullMarked
package dev.lockstep.web.reports;

import org.jspecify.annotations.NullMarked;
