package dev.lockstep.core.selfcheck;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.outcome.Verdict;

/** Says in one line what the grader answered, so that an author sees where to look. */
final class Evidence {

    private Evidence() {}

    static String words(Outcome.Judged outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> outcome.verdict().name();
            case Outcome.Rejected rejected -> words(rejected.verdict(), rejected.reason());
        };
    }

    private static String words(Verdict verdict, Reason reason) {
        return verdict + " " + reason.cause() + " (" + because(reason) + ")";
    }

    private static String because(Reason reason) {
        return switch (reason) {
            case Reason.Refused refused -> place(refused.problems().getFirst());
            case Reason.Failed failed -> "the check \"" + failed.check().property() + "\"";
        };
    }

    private static String place(SourceProblem problem) {
        String line = problem.line() > 0 ? ":" + problem.line() : "";
        String file = problem.file().isEmpty() ? "" : problem.file() + line + ": ";
        return file + problem.message();
    }
}
