package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
        Path path = given.toAbsolutePath().normalize();
        Path folder = path.getParent();
        if (folder == null || Files.isDirectory(path)) {
            throw cannotWrite(path, "it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw cannotWrite(path, "there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw cannotWrite(path, "the folder " + folder + " is not writable");
        }
        return new OutputFile(path, folder);
    }

    void write(String text) throws UsageException {
        try {
            Path draft = Files.createTempFile(folder, ".lockstep-", ".tmp");
            try {
                Files.writeString(draft, text, UTF_8);
                Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw cannotWrite(path, e.toString());
        }
    }

    private static UsageException cannotWrite(Path path, String why) {
        return new UsageException(
                "Cannot write %s: %s. Name a file in a folder that is there and writable.".formatted(path, why));
    }
}
