package dev.lockstep.web.interviews;

import dev.lockstep.web.people.LearnerId;

/**
 * Whoever wants to see assignments.
 *
 * @param seesAll as admins do; others see their own and what is shared with them
 */
public record Interviewer(LearnerId id, boolean seesAll) {}
