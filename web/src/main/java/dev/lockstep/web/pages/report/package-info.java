/**
 * The pages on which interviewers read how candidates did, compare them, and say what they think.
 *
 * <p>{@link dev.lockstep.web.pages.report.ReportRoutes} is what they answer: to the assignment's owner, those it is shared with, and admins. To
 * all others there is no such assignment.
 */
@NullMarked
package dev.lockstep.web.pages.report;

import org.jspecify.annotations.NullMarked;
