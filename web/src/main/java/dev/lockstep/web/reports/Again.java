package dev.lockstep.web.reports;

import dev.lockstep.web.work.SubmissionId;
import java.time.Instant;
import java.util.Optional;

/**
 * That something was graded once more because an interviewer wanted that.
 *
 * @param id of the submission that was made for it
 * @param askedBy the interviewer's name; hostile text
 * @param grading empty as long as it has not ended
 */
public record Again(SubmissionId id, String askedBy, Instant askedAt, Optional<Grading> grading) {}
