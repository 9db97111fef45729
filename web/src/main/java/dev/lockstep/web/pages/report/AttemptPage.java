package dev.lockstep.web.pages.report;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.pages.submission.ResultView;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Submission;
import java.util.Optional;

/**
 * One thing that a candidate has run or submitted, as interviewers see it.
 *
 * @param kata its title
 * @param result empty if it has not ended, or was cancelled
 * @param interleaving the number of the one that is shown; 0 if there is none
 * @param interleavings how many there are
 */
public record AttemptPage(
        Assignment assignment,
        Invite invite,
        Submission submission,
        String kata,
        Optional<ResultView> result,
        int interleaving,
        int interleavings) {

    /** The beginning of all addresses of the candidate. */
    public String candidatePath() {
        return Desk.path(assignment) + "/candidates/" + invite.candidate().id().text();
    }

    /** The beginning of all addresses of this. */
    public String path() {
        return candidatePath() + "/submissions/" + submission.id().text();
    }

    public String title() {
        return (submission.kind() == Kind.RUN ? "Run" : "Submission") + " of "
                + invite.candidate().name();
    }
}
