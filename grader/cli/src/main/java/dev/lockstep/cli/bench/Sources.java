package dev.lockstep.cli.bench;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.submission.Reading;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.core.submission.SubmissionReader;
import dev.lockstep.core.submission.UnreadablePathException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads source files from where solutions are, and writes them to where javac finds them. */
final class Sources {

    private Sources() {}

    static Submission of(Entrant entrant) throws BenchFailedException {
        try {
            return switch (SubmissionReader.read(entrant.path(), entrant.kata().facts())) {
                case Reading.Ok(var submission) -> submission;
                case Reading.Refused(var problems) -> throw unusable(entrant, problems.toString());
            };
        } catch (UnreadablePathException e) {
            throw unusable(entrant, String.valueOf(e.getMessage()));
        }
    }

    /** Writes them into a folder, which is made; returns where they are. */
    static List<Path> write(List<SourceFile> files, Path folder) throws IOException {
        Files.createDirectories(folder);
        var written = new ArrayList<Path>();
        for (var file : files) {
            written.add(Files.writeString(folder.resolve(file.name()), file.text()));
        }
        return written;
    }

    private static BenchFailedException unusable(Entrant entrant, String why) {
        return new BenchFailedException("The solution in %s cannot be read: %s. A measurement needs one that compiles."
                .formatted(entrant.path(), why));
    }
}
