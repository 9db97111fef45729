package dev.lockstep.core.submission;

import dev.lockstep.core.outcome.SourceProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What lies at a path that somebody gave as their submission; nothing has been read yet. */
sealed interface FoundFiles {

    /**
     * Source files.
     *
     * @param paths by their name as a person would say it: the path below the given folder, with slashes
     * @param bytes all of them together
     */
    record Sources(SortedMap<String, Path> paths, long bytes) implements FoundFiles {

        /**
         * Reads them; of a file that has grown since it was found, at most one byte more than {@code limit}.
         *
         * @throws UnreadablePathException if one of them cannot be read
         */
        Map<String, byte[]> read(long limit) throws UnreadablePathException {
            var contents = new TreeMap<String, byte[]>();
            for (var entry : paths.entrySet()) {
                contents.put(entry.getKey(), readFile(entry.getValue(), limit));
            }
            return contents;
        }
    }

    /** More Java files than a submission may have. */
    record TooMany() implements FoundFiles {}

    /** What has the name of a Java file and is none, but a symbolic link, say. */
    record NotFiles(List<SourceProblem> problems) implements FoundFiles {}

    /** Looks at {@code path}, which itself may be a link: whoever typed it meant it. */
    static FoundFiles at(Path path) throws UnreadablePathException {
        if (path.toString().isEmpty()) {
            throw new UnreadablePathException(
                    "The path is empty. Give the path of your Java file, or of its folder; the current folder is \".\".");
        }
        try {
            var real = path.toRealPath();
            var attributes = Files.readAttributes(real, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                return new Sources(new TreeMap<>(Map.of(nameOf(path, real), real)), attributes.size());
            }
            if (attributes.isDirectory()) {
                return JavaFilesBelow.folder(path, real);
            }
            throw new UnreadablePathException(
                    path + " is neither a file nor a folder. Give the path of your Java file, or of its folder.");
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static byte[] readFile(Path file, long limit) throws UnreadablePathException {
        try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(Math.toIntExact(limit + 1));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static String nameOf(Path asGiven, Path real) {
        var name = asGiven.getFileName();
        return name == null ? real.toString() : name.toString();
    }

    private static UnreadablePathException unreadable(Path path, IOException e) {
        return new UnreadablePathException(
                switch (e) {
                    case NoSuchFileException _ ->
                        "There is no file or folder " + path + ". Give the path of your Java file, or of its folder.";
                    case AccessDeniedException denied ->
                        denied.getFile() + " may not be read. Change its permissions, or give another path.";
                    default -> path + " cannot be read (" + e.getMessage() + "). Try another path.";
                });
    }
}
