package dev.lockstep.core.grading;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.submission.Submission;

/** Grades submissions. Safe for use by several threads. */
public interface Grader {

    /**
     * Grades one submission.
     *
     * @return never null; what goes wrong on the grader's side is a {@link Outcome.GraderFault}
     */
    Outcome grade(Kata kata, Submission submission, GradingListener listener);
}
