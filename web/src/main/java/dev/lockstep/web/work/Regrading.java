package dev.lockstep.web.work;

import java.time.Instant;

/**
 * That a submission is not something new, but what was sent before, graded once more because an interviewer wanted that.
 *
 * @param original what was sent, with what came of it then
 */
public record Regrading(SubmissionId original, Instant askedAt) {}
