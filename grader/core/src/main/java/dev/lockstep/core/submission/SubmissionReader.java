package dev.lockstep.core.submission;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads submissions, from a path or from memory. Safe for use by several threads. */
public final class SubmissionReader {

    /** How many files a submission may have. */
    static final int MAX_FILES = 20;

    private static final String PACKAGE_INFO = "package-info.java";

    private SubmissionReader() {}

    /**
     * Reads the submission at {@code path}: one source file, or a folder whose Java files, those in sub-folders included, belong
     * together.
     *
     * <p>Links inside a folder are not followed, and files beyond the kata's source limit are not read.
     *
     * @throws UnreadablePathException if there is nothing at that path that could be a submission
     */
    public static Reading read(Path path, Kata.Facts facts) throws UnreadablePathException {
        return switch (FoundFiles.at(path)) {
            case FoundFiles.TooMany() -> Reading.Refused.because(tooMany("more than " + MAX_FILES));
            case FoundFiles.NotFiles(var problems) -> new Reading.Refused(problems);
            case FoundFiles.Sources files ->
                files.bytes() > limit(facts) ? tooLarge(files.bytes(), facts) : check(files.read(limit(facts)), facts);
        };
    }

    /**
     * Holds source files that are already in memory against the same rules.
     *
     * @param files their content by their name; the name may start with folders, which are left out
     */
    public static Reading check(Map<String, byte[]> files, Kata.Facts facts) {
        var sent = withoutPackageInfo(files);
        if (sent.isEmpty()) {
            return Reading.Refused.because("There is no Java file. Send " + String.join(", ", facts.files()) + ".");
        }
        if (sent.size() > MAX_FILES) {
            return Reading.Refused.because(tooMany("" + sent.size()));
        }
        long bytes = sent.values().stream().mapToLong(content -> content.length).sum();
        if (bytes > limit(facts)) {
            return tooLarge(bytes, facts);
        }
        return switch (FileNames.assign(List.copyOf(sent.keySet()), facts.files())) {
            case FileNames.Refused(var problems) -> new Reading.Refused(problems);
            case FileNames.Assigned(var names) -> decode(sent, names);
        };
    }

    private static SortedMap<String, byte[]> withoutPackageInfo(Map<String, byte[]> files) {
        var sent = new TreeMap<>(files);
        sent.keySet().removeIf(name -> FileNames.withoutFolders(name).equals(PACKAGE_INFO));
        return sent;
    }

    private static Reading decode(Map<String, byte[]> sent, Map<String, String> names) {
        var files = new ArrayList<SourceFile>();
        var problems = new ArrayList<SourceProblem>();
        names.forEach((asSent, name) -> {
            switch (SourceText.decode(asSent, sent.getOrDefault(asSent, new byte[0]))) {
                case SourceText.Good(var text) -> files.add(new SourceFile(name, text));
                case SourceText.Bad(var problem) -> problems.add(problem);
            }
        });
        return problems.isEmpty() ? new Reading.Ok(new Submission(files)) : new Reading.Refused(problems);
    }

    private static long limit(Kata.Facts facts) {
        return facts.limits().sourceKiB() * 1024L;
    }

    private static Reading tooLarge(long bytes, Kata.Facts facts) {
        return Reading.Refused.because(
                "The submission has %,d bytes; all source files together may have %,d KiB (%,d bytes). Leave out what is not needed."
                        .formatted(bytes, facts.limits().sourceKiB(), limit(facts)));
    }

    private static String tooMany(String howMany) {
        return "There are " + howMany + " Java files; a submission may have " + MAX_FILES
                + ". Give the folder that holds nothing but your solution.";
    }
}
