/**
 * What comes of what was sent: its progress while it is graded, its result, the interleavings that prove it, and all of that to take home.
 *
 * <p>{@link dev.lockstep.web.pages.submission.SubmissionRoutes} is the way in; {@link dev.lockstep.web.pages.submission.LivePart} stands on other
 * pages too.
 */
@NullMarked
package dev.lockstep.web.pages.submission;

import org.jspecify.annotations.NullMarked;
