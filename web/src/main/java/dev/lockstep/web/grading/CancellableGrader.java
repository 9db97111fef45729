package dev.lockstep.web.grading;

import dev.lockstep.core.grading.Cancellation;
import dev.lockstep.core.grading.Grader;
import dev.lockstep.core.grading.GradingListener;
import dev.lockstep.core.grading.Replay;
import dev.lockstep.core.grading.ReplayRequest;
import dev.lockstep.core.grading.Scope;
import dev.lockstep.core.grading.WatchedGrader;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.submission.Submission;
import java.util.List;

/** A watched grader as the self-check wants one, which grades until somebody gives it up. Thread-safe. */
record CancellableGrader(WatchedGrader grader, Cancellation cancellation) implements Grader {

    /** Somebody has given it up: nothing was found out. */
    static final class GivenUpException extends RuntimeException {
        private static final long serialVersionUID = 1;

        GivenUpException() {
            super("the self-check was given up", null, false, false);
        }
    }

    @Override
    public Outcome grade(Kata kata, Submission submission, GradingListener listener) {
        return grader.grade(kata, submission, Scope.ALL, listener, cancellation).orElseThrow(GivenUpException::new);
    }

    @Override
    public List<KataProblem> problemsOf(Kata kata) {
        return grader.problemsOf(kata);
    }

    @Override
    public Outcome gradeInRounds(Kata kata, Submission submission, int rounds) {
        throw new UnsupportedOperationException("a self-check grades once");
    }

    @Override
    public Replay replay(Kata kata, Submission submission, ReplayRequest request) {
        throw new UnsupportedOperationException("a self-check replays nothing");
    }
}
