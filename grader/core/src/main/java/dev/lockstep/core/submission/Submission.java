package dev.lockstep.core.submission;

import dev.lockstep.core.source.SourceFile;
import java.util.List;

/** The source files that somebody sends for one kata; at least one, with distinct names. */
public record Submission(List<SourceFile> files) {
    public Submission {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a submission has at least one file, got none");
        }
    }
}
