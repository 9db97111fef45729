package dev.lockstep.web.interviews;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.StorageException;
import dev.lockstep.web.work.Draft;
import dev.lockstep.web.work.Drafts;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.Submissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the time of candidates: what they have written last is submitted, if it was not.
 *
 * <p>Whoever does that may die in between, and be followed a minute later by another one, who does what is left: a draft that was submitted
 * is not submitted again. Any number may try at the same moment: one does it. Thread-safe.
 */
public final class TimeKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(TimeKeeper.class);

    private final Assignments assignments;
    private final Invites invites;
    private final Outages outages;
    private final Drafts drafts;
    private final Submissions submissions;
    private final InstantSource clock;

    public TimeKeeper(
            Assignments assignments,
            Invites invites,
            Outages outages,
            Drafts drafts,
            Submissions submissions,
            InstantSource clock) {
        this.assignments = assignments;
        this.invites = invites;
        this.outages = outages;
        this.drafts = drafts;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** How long somebody has; empty if they have not started. */
    public Optional<CandidateClock> clock(Invite invite) {
        return assignments
                .of(invite)
                .flatMap(assignment -> invite.clock(
                        assignment.plan(), outages.since(invite.startedAt().orElse(invite.invitedAt()))));
    }

    /** Ends the time of all who have none left, grace included. */
    public void endOverdue() {
        invites.running().stream().filter(this::isOver).forEach(this::endAnyway);
    }

    /** What goes wrong with one must not keep others from their end; it is tried again at the next look. */
    private void endAnyway(Invite invite) {
        try {
            end(invite);
        } catch (StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("the time of a candidate could not be ended", e);
        }
    }

    private boolean isOver(Invite invite) {
        return clock(invite)
                .filter(time -> time.phase(clock.instant()) == CandidateClock.Phase.OVER)
                .isPresent();
    }

    /** Ends the time of one, who may have said so. Nothing happens if it has ended. */
    public void end(Invite invite) {
        LearnerId candidate = invite.candidate().id();
        if (!invites.beginEnd(candidate)) {
            return;
        }
        assignments
                .of(invite)
                .ifPresent(assignment -> assignment.plan().katas().forEach(kata -> handIn(candidate, kata)));
        invites.finish(candidate);
    }

    private void handIn(LearnerId candidate, String kata) {
        drafts.find(candidate, kata)
                .map(Draft::files)
                .filter(files -> !wasSubmitted(candidate, kata, files))
                .ifPresent(files -> submit(candidate, kata, files));
    }

    private void submit(LearnerId candidate, String kata, List<SourceFile> files) {
        try {
            submissions.submit(candidate, kata, Kind.SUBMISSION, files);
        } catch (IllegalArgumentException e) { // the server was started without that kata: their draft stays
            LOG.error("A candidate's draft of the kata {} is not submitted: {}", kata, e.getMessage());
        }
    }

    private boolean wasSubmitted(LearnerId candidate, String kata, List<SourceFile> files) {
        return submissions
                .latest(candidate, kata, Kind.SUBMISSION)
                .map(Submission::files)
                .filter(files::equals)
                .isPresent();
    }
}
