package dev.lockstep.core.grading;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.submission.Submission;
import java.util.Optional;

/** Grades submissions. Safe for use by several threads. */
public interface Grader {

    /**
     * Grades one submission.
     *
     * @return never null; what goes wrong on the grader's side is a {@link Outcome.GraderFault}
     */
    Outcome grade(Kata kata, Submission submission, GradingListener listener);

    /**
     * Compiles one submission and holds it against the rules, but runs nothing of it.
     *
     * @return how its grading ends before anything runs: a rejection or a {@link Outcome.GraderFault}; empty if its checks may run
     */
    Optional<Outcome> refusal(Kata kata, Submission submission);
}
