/**
 * What people do with katas: drafts, hints, submissions and what came of them.
 *
 * <p>{@link dev.lockstep.web.work.Drafts}, {@link dev.lockstep.web.work.Hints}, {@link dev.lockstep.web.work.Submissions} and
 * {@link dev.lockstep.web.work.Katas} are the ways in; {@link dev.lockstep.web.work.LiveEvents} tells how a submission gets on.
 * None of them knows how submissions are graded, nor what a hidden test is.
 */
@NullMarked
package dev.lockstep.web.work;

import org.jspecify.annotations.NullMarked;
