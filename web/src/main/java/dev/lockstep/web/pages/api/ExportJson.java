package dev.lockstep.web.pages.api;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Submission;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** An assignment with its candidates and what they have submitted, for programs. */
record ExportJson(AssignmentJson assignment, Instant exportedAt, List<CandidateJson> candidates) {

    /** More of one kata nobody submits by hand. */
    private static final int MOST = 500;

    /**
     * A candidate.
     *
     * @param submissions with all tests, the oldest first; among them what an interviewer has had graded once more
     */
    record CandidateJson(InviteJson invite, List<SubmissionJson> submissions) {}

    static ExportJson of(ApiTools tools, Assignment assignment) {
        return new ExportJson(
                AssignmentJson.of(assignment),
                tools.clock().instant(),
                tools.invites().to(assignment.id()).stream()
                        .map(invite -> candidate(tools, assignment, invite))
                        .toList());
    }

    private static CandidateJson candidate(ApiTools tools, Assignment assignment, Invite invite) {
        LearnerId who = invite.candidate().id();
        return new CandidateJson(
                InviteJson.of(tools, assignment, invite),
                assignment.plan().katas().stream()
                        .flatMap(kata -> tools.site().submissions().history(who, kata, 0, MOST).stream())
                        .filter(submission -> submission.kind() == Kind.SUBMISSION)
                        .sorted(Comparator.comparing(Submission::submittedAt))
                        .map(submission -> SubmissionJson.of(submission)
                                .gradedAgain(tools.site().submissions().regrading(submission.id())))
                        .toList());
    }
}
