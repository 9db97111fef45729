package dev.lockstep.web.reports;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Invite;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a candidate did in an assignment.
 *
 * @param katas in the assignment's order; then others of which there is something, since the assignment was changed
 * @param asOf when this was read
 */
public record CandidateReport(Assignment assignment, Invite invite, List<KataReport> katas, Instant asOf) {

    public CandidateReport {
        katas = List.copyOf(katas);
    }

    /** By what time the candidate's time has ended, or when this was read; empty before they have started. */
    public Optional<Instant> end() {
        return invite.startedAt().map(_ -> invite.finishedAt().orElse(asOf));
    }

    /** How long they have been at it; nothing before they have started. */
    public Duration time() {
        return invite.startedAt()
                .map(start -> Duration.between(start, invite.finishedAt().orElse(asOf)))
                .orElse(Duration.ZERO);
    }

    public long solved() {
        return katas.stream()
                .filter(kata -> kata.result().filter(Grading::isAccepted).isPresent())
                .count();
    }

    /** All that was run and submitted, the earliest first. */
    public List<Attempt> attempts() {
        return katas.stream()
                .flatMap(kata -> kata.attempts().stream())
                .sorted(Comparator.comparing(Attempt::at))
                .toList();
    }

    public List<Bug> bugs() {
        return katas.stream().flatMap(kata -> kata.bugs().stream()).toList();
    }

    /** How many submissions are being graded once more at present. */
    public long gradedAgain() {
        return attempts().stream().filter(Attempt::isGradedAgain).count();
    }

    /** Whether they cannot send anything any more, so that nothing gets mixed up with what is graded once more. */
    public boolean isOver() {
        return invite.finishedAt().isPresent() || invite.revokedAt().isPresent();
    }
}
