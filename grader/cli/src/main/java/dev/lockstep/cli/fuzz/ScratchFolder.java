package dev.lockstep.cli.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for odd files; it is gone, with all that is in it, when it is closed. */
public record ScratchFolder(Path path) implements AutoCloseable {

    /** A new one, in the place for temporary files. */
    public static ScratchFolder make() throws IOException {
        return new ScratchFolder(Files.createTempDirectory("lockstep-fuzz-"));
    }

    @Override
    public void close() throws IOException {
        Folders.delete(path);
    }
}
