package dev.lockstep.web.interviews;

import dev.lockstep.web.people.LearnerId;
import java.time.ZoneId;

/**
 * Katas for candidates to solve in a limited time.
 *
 * @param owner the interviewer who has made it
 * @param zone in which interviewers say when it opens and closes, and are told so
 */
public record Assignment(AssignmentId id, LearnerId owner, Plan plan, ZoneId zone) {}
