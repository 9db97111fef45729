package dev.lockstep.web.reports;

import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Phase;
import dev.lockstep.web.work.SubmissionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that a candidate has run or submitted.
 *
 * @param kata its id
 * @param grading what came of it then; empty if it has not ended, or was cancelled
 * @param again how it was graded later, the earliest first
 */
public record Attempt(
        SubmissionId id,
        String kata,
        Kind kind,
        Instant at,
        Phase phase,
        Optional<Grading> grading,
        List<Again> again) {

    public Attempt {
        again = List.copyOf(again);
    }

    public boolean isRun() {
        return kind == Kind.RUN;
    }

    /** Whether it is being graded once more, and nothing came of that yet. */
    public boolean isGradedAgain() {
        return !again.isEmpty() && again.getLast().grading().isEmpty();
    }

    /** What counts: what was said of it last, unless that was the grader's fault; empty if nothing was ever said. */
    public Optional<Grading> standing() {
        for (Again later : again.reversed()) {
            if (later.grading().filter(Grading::isJudged).isPresent()) {
                return later.grading();
            }
        }
        return grading;
    }

    /** The submission by which {@link #standing} came about. */
    public SubmissionId standingId() {
        return again.reversed().stream()
                .filter(later -> later.grading().filter(Grading::isJudged).isPresent())
                .findFirst()
                .map(Again::id)
                .orElse(id);
    }

    /** Whether what counts is another verdict than the one that the candidate got. */
    public boolean wasChanged() {
        return grading.isPresent()
                && standing().isPresent()
                && (grading.get().verdict() != standing().get().verdict()
                        || !grading.get().score().equals(standing().get().score()));
    }
}
