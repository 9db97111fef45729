package dev.lockstep.core.grading;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.submission.Submission;
import java.util.List;
import java.util.Optional;

/** Grades submissions that somebody waits for, and may give up waiting for. Safe for use by several threads. */
@FunctionalInterface
public interface WatchedGrader {

    /**
     * Grades one submission, as {@link Grader#grade} does.
     *
     * @return empty if it was cancelled before its end
     * @throws dev.lockstep.core.sandbox.SandboxUnavailableException if no process can be started for it at present: nothing was learnt,
     *     and it is to be tried again later
     */
    Optional<Outcome> grade(
            Kata kata, Submission submission, Scope scope, GradingListener listener, Cancellation cancellation);

    /** Looks whether a kata's tests can be run as they are, as {@link Grader#problemsOf} does; one that cannot tell finds nothing. */
    default List<KataProblem> problemsOf(Kata kata) {
        return List.of();
    }
}
