/**
 * What interviewers assign: assignments, the invites to them, and the candidates' clock.
 *
 * <p>{@link dev.lockstep.web.interviews.Assignments} and {@link dev.lockstep.web.interviews.Invites} are what is kept, {@link
 * dev.lockstep.web.interviews.CandidateClock} says how long somebody has, {@link dev.lockstep.web.interviews.Outages} for how long nobody could
 * work, and {@link dev.lockstep.web.interviews.TimeKeeper} hands in for whoever has no time left, which {@link dev.lockstep.web.interviews.Ticks} has it
 * look for. {@link dev.lockstep.web.interviews.Facts} and {@link dev.lockstep.web.interviews.Recordings} are what is recorded of candidates with
 * their consent, and {@link dev.lockstep.web.interviews.WarmUps} keeps apart from that what is not.
 */
@NullMarked
package dev.lockstep.web.interviews;

import org.jspecify.annotations.NullMarked;
