package dev.lockstep.core.submission;

import dev.lockstep.core.outcome.SourceProblem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The Java files in a folder and its sub-folders; hidden files and folders (.git, .idea) are passed over. */
final class JavaFilesBelow extends SimpleFileVisitor<Path> {

    /** Somebody who names their home folder by mistake should not wait until all of it was searched. */
    private static final int MAX_ENTRIES = 10_000;

    private static final int MAX_DEPTH = 16;

    private final Path folder;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final List<SourceProblem> refused = new ArrayList<>();
    private long bytes;
    private int entries;

    JavaFilesBelow(Path folder) {
        this.folder = folder;
    }

    static FoundFiles folder(Path asGiven, Path folder) throws IOException, UnreadablePathException {
        var search = new JavaFilesBelow(folder);
        Files.walkFileTree(folder, Set.of(), MAX_DEPTH, search);
        return search.result(asGiven);
    }

    private FoundFiles result(Path asGiven) throws UnreadablePathException {
        if (files.size() + refused.size() > SubmissionReader.MAX_FILES) {
            return new FoundFiles.TooMany();
        }
        if (entries > MAX_ENTRIES) {
            throw new UnreadablePathException(
                    "The folder %s holds more than %,d files and folders. Give the folder of your solution."
                            .formatted(asGiven, MAX_ENTRIES));
        }
        if (!refused.isEmpty()) {
            return new FoundFiles.NotFiles(refused);
        }
        if (files.isEmpty()) {
            throw new UnreadablePathException(
                    "The folder " + asGiven + " holds no Java file. Give the folder of your solution.");
        }
        return new FoundFiles.Sources(files, bytes);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean passOver = !directory.equals(folder) && isHidden(directory);
        entries += directory.equals(folder) ? 0 : 1;
        if (entries > MAX_ENTRIES) {
            return FileVisitResult.TERMINATE;
        }
        return passOver ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    /** What may not even be read, such as the .git of another user, is passed over as well if it is hidden. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        return isHidden(file) && !file.equals(folder) ? FileVisitResult.CONTINUE : super.visitFileFailed(file, failure);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        entries++;
        if (file.toString().endsWith(".java") && !isHidden(file)) {
            add(file, attributes);
        }
        boolean enough = files.size() + refused.size() > SubmissionReader.MAX_FILES || entries > MAX_ENTRIES;
        return enough ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private void add(Path file, BasicFileAttributes attributes) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        if (attributes.isSymbolicLink()) {
            refuse(name, "is a symbolic link");
        } else if (attributes.isOther()) {
            refuse(name, "is a pipe, a socket or a device");
        } else if (attributes.isRegularFile()) {
            files.put(name, file);
            bytes += attributes.size();
        }
    }

    private void refuse(String name, String why) {
        var shown = FileNames.shown(name);
        refused.add(new SourceProblem(shown, 0, 0, shown + " " + why + ". Put the file itself there."));
    }

    private static boolean isHidden(Path path) {
        var name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }
}
