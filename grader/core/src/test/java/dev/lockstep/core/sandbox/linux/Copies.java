package dev.lockstep.core.sandbox.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Copies of files that any user of the machine can read, in a folder that everybody can pass through. */
final class Copies {

    private final Path folder;
    private int copied;

    Copies(Path folder) throws IOException {
        this.folder = folder;
        letEverybodyRead(folder);
    }

    /** Copies a file, or a folder with all that is in it. */
    Path of(Path original) throws IOException {
        // Two originals may have the same name.
        Path place = Files.createDirectory(folder.resolve(Integer.toString(copied++)));
        letEverybodyRead(place);
        Path copy = place.resolve(original.getFileName());
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                letEverybodyRead(Files.copy(file, copy.resolve(original.relativize(file))));
            }
        }
        return copy;
    }

    /** An archive of all that is in a folder: a locked process reads no folders of classes. */
    Path archiveOf(Path original) throws IOException {
        Path archive = folder.resolve(copied++ + ".jar");
        try (Stream<Path> files = Files.walk(original).filter(Files::isRegularFile);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(archive))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                out.putNextEntry(new ZipEntry(original.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        letEverybodyRead(archive);
        return archive;
    }

    private static void letEverybodyRead(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
