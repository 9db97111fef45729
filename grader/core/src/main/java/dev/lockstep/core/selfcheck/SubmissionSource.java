package dev.lockstep.core.selfcheck;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.submission.Reading;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.core.submission.SubmissionReader;
import dev.lockstep.core.submission.UnreadablePathException;
import java.nio.file.Path;
import java.util.List;

/** Makes a submission of a folder, under the same rules as for a candidate's. */
@FunctionalInterface
public interface SubmissionSource {

    Read read(Path folder, Kata.Facts facts);

    /** Reads the Java files in the folder. */
    static SubmissionSource folders() {
        return SubmissionSource::readFolder;
    }

    private static Read readFolder(Path folder, Kata.Facts facts) {
        try {
            return switch (SubmissionReader.read(folder, facts)) {
                case Reading.Ok(var submission) -> new Read.Complete(submission);
                case Reading.Refused(var problems) -> new Read.Refused(problems);
            };
        } catch (UnreadablePathException e) {
            return new Read.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /** What came of it. */
    sealed interface Read {

        /** It can be graded. */
        record Complete(Submission submission) implements Read {}

        /**
         * Its source files break the rules: a rejection for BAD_SOURCE.
         *
         * @param problems at least one
         */
        record Refused(List<SourceProblem> problems) implements Read {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /**
         * It could not be read at all, which says nothing about the code.
         *
         * @param why a sentence
         */
        record Unreadable(String why) implements Read {}
    }
}
