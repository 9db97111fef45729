package dev.lockstep.web.work;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.people.LearnerId;
import java.time.Instant;
import java.util.List;

/**
 * Source files that somebody has sent for one kata, and how far they have come.
 *
 * @param kata its id
 */
public record Submission(
        SubmissionId id,
        LearnerId learner,
        String kata,
        Kind kind,
        List<SourceFile> files,
        Instant submittedAt,
        SubmissionState state) {
    public Submission {
        files = List.copyOf(files);
    }
}
