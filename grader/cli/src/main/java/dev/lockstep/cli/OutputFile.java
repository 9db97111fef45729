package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that a command was asked to write: it is there as a whole, or not at all. */
final class OutputFile {

    private final Path path;
    private final Path folder;

    private OutputFile(Path path, Path folder) {
        this.path = path;
        this.folder = folder;
    }

    /** Looks before the work begins, so that nobody waits for a grading whose result has nowhere to go. */
    static OutputFile at(Path given) throws UsageException {
        Path path = behindLinks(given.toAbsolutePath().normalize());
        Path folder = path.getParent();
        if (folder == null || Files.isDirectory(path)) {
            throw cannotWrite(path, "it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw cannotWrite(path, "there is no folder " + folder);
        }
        if (isDevice(path)) {
            requireWritable(path, path, "it is not writable");
        } else {
            requireWritable(folder, path, "the folder " + folder + " is not writable");
        }
        return new OutputFile(path, folder);
    }

    private static void requireWritable(Path written, Path path, String otherwise) throws UsageException {
        if (!Files.isWritable(written)) {
            throw cannotWrite(path, otherwise);
        }
    }

    /** Whoever made a link wants the file behind it to be written, and the link to stay. */
    private static Path behindLinks(Path path) throws UsageException {
        try {
            return Files.isRegularFile(path) ? path.toRealPath() : path;
        } catch (IOException e) {
            throw cannotWrite(path, e.toString());
        }
    }

    /** Something like /dev/null, /dev/stdout or a named pipe: a file in its place would be a nuisance to the whole machine. */
    private static boolean isDevice(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path);
    }

    void write(String text) throws UsageException {
        try {
            if (isDevice(path)) {
                Files.writeString(path, text, UTF_8, StandardOpenOption.WRITE);
            } else {
                replace(text);
            }
        } catch (IOException e) {
            throw cannotWrite(path, e.toString());
        }
    }

    /** Through a file of an ordinary kind: a temporary one of the JDK's would be its owner's alone to read. */
    private void replace(String text) throws IOException {
        Path draft = folder.resolve(".lockstep-" + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(draft, text, UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static UsageException cannotWrite(Path path, String why) {
        return new UsageException(
                "Cannot write %s: %s. Name a file in a folder that is there and writable.".formatted(path, why));
    }
}
