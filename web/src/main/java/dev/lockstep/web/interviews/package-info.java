/**
 * What interviewers assign: assignments, the invites to them, and the candidates' clock.
 *
 * <p>{@link dev.lockstep.web.interviews.Assignments} and {@link dev.lockstep.web.interviews.Invites} are what is kept, {@link
 * dev.lockstep.web.interviews.CandidateClock} says how long somebody has, {@link dev.lockstep.web.interviews.Outages} for how long nobody could
 * work, and {@link dev.lockstep.web.interviews.TimeKeeper} hands in for whoever has no time left.
 */
@NullMarked
package dev.lockstep.web.interviews;

import org.jspecify.annotations.NullMarked;
