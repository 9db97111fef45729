package dev.lockstep.web.pages.submission;

import dev.lockstep.core.outcome.Stage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.SubmissionState;
import java.util.Optional;

/**
 * How far a submission has come: a part of a page that changes by itself until there is a result.
 *
 * @param result present if it was graded
 */
public record LivePart(Submission submission, Optional<ResultView> result) {

    /**
     * Of a submission as it is now.
     *
     * @param report as it is stored; empty if there is none yet
     */
    public static LivePart of(Submission submission, Optional<String> report) {
        return new LivePart(submission, report.map(ResultView::read));
    }

    /** The beginning of all addresses of this submission. */
    public String path() {
        return "/submissions/" + submission.id().text();
    }

    public SubmissionState state() {
        return submission.state();
    }

    public boolean isRun() {
        return submission.kind() == Kind.RUN;
    }

    /** By what an editor sees whether it still shows what was graded. */
    public String filesHash() {
        return FilesHash.of(submission.files());
    }

    /** What it is, to begin a sentence with. */
    public String noun() {
        return isRun() ? "Visible tests" : "Submission";
    }

    /** What the grader is at, in words. */
    public static String words(Stage stage) {
        return switch (stage) {
            case PREPARE, BROKEN_KATA -> "Preparing the kata's tests";
            case COMPILE -> "Compiling your code";
            case RULES -> "Looking at what your code uses";
            case RUN, DISAGREEMENT -> "Running checks";
        };
    }
}
