package dev.lockstep.core.sandbox.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Makes an archive of a folder of classes: a process that has locked itself in can read archives only. */
final class ClassFolder {

    private ClassFolder() {}

    /** {@code archive} itself if it is one; otherwise one that is written to {@code jar}. */
    static Path asJar(Path archive, Path jar) throws IOException {
        if (!Files.isDirectory(archive)) {
            return archive;
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> found = Files.walk(archive)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(archive.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
