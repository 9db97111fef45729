package dev.lockstep.web.pages.submission;

import dev.lockstep.core.outcome.Stage;
import dev.lockstep.web.pages.Allowance;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.SubmissionState;
import java.util.Optional;

/**
 * How far a submission has come: a part of a page that changes by itself until there is a result.
 *
 * @param allowance what its learner may see of it
 * @param result present if it was graded
 * @param trouble why nothing is graded at present; empty if all is well, or nobody waits for that
 */
public record LivePart(
        Submission submission, Allowance allowance, Optional<ResultView> result, Optional<String> trouble) {

    /** That of a submission. */
    public static LivePart of(Site site, Submission submission) {
        return new LivePart(
                submission,
                site.allowance(submission.learner()),
                Redaction.report(site, submission).map(ResultView::read),
                submission.state() instanceof SubmissionState.Queued
                        ? site.trouble().get()
                        : Optional.empty());
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
            case PREPARE, BROKEN_KATA, UNLOADABLE_KATA -> "Preparing the kata's tests";
            case COMPILE -> "Compiling your code";
            case RULES -> "Looking at what your code uses";
            case RUN, DISAGREEMENT -> "Running checks";
        };
    }
}
