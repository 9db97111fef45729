package dev.lockstep.web.interviews;

import dev.lockstep.web.people.LearnerId;

/**
 * Katas for candidates to solve in a limited time.
 *
 * @param owner the interviewer who has made it
 */
public record Assignment(AssignmentId id, LearnerId owner, Plan plan) {}
