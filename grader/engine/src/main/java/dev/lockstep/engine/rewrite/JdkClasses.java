package dev.lockstep.engine.rewrite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The class files of the JDK that is running. */
final class JdkClasses implements ClassBytes {

    private final FileSystem runtime = FileSystems.getFileSystem(URI.create("jrt:/"));

    @Override
    public byte @Nullable [] find(String internalName) {
        Path file = runtime.getPath("/modules/java.base/" + internalName + ".class");
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
