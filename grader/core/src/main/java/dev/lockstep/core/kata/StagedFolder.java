package dev.lockstep.core.kata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is written under a temporary name beside its place, and moved there when it is complete.
 *
 * <p>Closing it removes everything that was not {@linkplain #keep() kept}. The temporary name begins with a dot, so that nobody who
 * scans for katas sees it.
 */
final class StagedFolder implements AutoCloseable {

    private final Path target;
    private final Path staging;
    private final Path content;
    private boolean published;
    private boolean kept;

    private StagedFolder(Path target, Path staging) {
        this.target = target;
        this.staging = staging;
        this.content = staging.resolve("content");
    }

    static StagedFolder beside(Path target) throws IOException {
        Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
        // only the outer folder is private to its owner, as temporary folders are; the inner one is as any other
        Path staging = Files.createTempDirectory(parent, ".new-");
        StagedFolder folder = new StagedFolder(target, staging);
        Files.createDirectory(folder.content);
        return folder;
    }

    /** Where a file or folder of this name is as long as it is not published. */
    Path path(String name) {
        return content.resolve(name);
    }

    void write(String file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String file, byte[] bytes) throws IOException {
        Path path = path(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    /** Moves the folder to its place; fails if something is there. */
    void publish() throws IOException {
        Files.move(content, target);
        published = true;
    }

    void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        try {
            if (published && !kept) {
                delete(target);
            }
        } finally {
            delete(staging);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
