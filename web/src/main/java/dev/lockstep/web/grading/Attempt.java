package dev.lockstep.web.grading;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.util.List;

/**
 * One try at grading a submission.
 *
 * @param number counted from 1; above 1, whoever tried before has died
 * @param kata its id
 * @param pack the hash of the kata as it is to be graded
 */
record Attempt(SubmissionId id, long number, String kata, String pack, Kind kind, List<SourceFile> files) {
    Attempt {
        files = List.copyOf(files);
    }
}
