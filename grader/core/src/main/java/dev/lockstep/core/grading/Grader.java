package dev.lockstep.core.grading;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.submission.Submission;
import java.util.List;

/** Grades submissions. Safe for use by several threads. */
public interface Grader {

    /**
     * Grades one submission.
     *
     * @return never null; what goes wrong on the grader's side is a {@link Outcome.GraderFault}
     */
    Outcome grade(Kata kata, Submission submission, GradingListener listener);

    /**
     * Grades one submission, and runs each check under every schedule {@code rounds} times in one process.
     *
     * @return a {@link Outcome.GraderFault} if two rounds of a check did not end alike
     */
    Outcome gradeInRounds(Kata kata, Submission submission, int rounds);

    /**
     * Runs one check of a submission again, under the schedule that a report named.
     *
     * @return never null; what goes wrong on the grader's side is a {@link Replay.Fault}
     */
    Replay replay(Kata kata, Submission submission, ReplayRequest request);

    /**
     * Looks whether a kata's tests can be run as they are.
     *
     * @return what its author has to mend, which may name hidden tests; empty too if that could not be found out, which whoever
     *     grades is told then
     */
    List<KataProblem> problemsOf(Kata kata);
}
