package dev.lockstep.core.sandbox.container;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** The root of an image as one archive; everything in it belongs to the superuser, and can be read by everybody. */
final class Tar implements AutoCloseable {

    private static final int FOLDER = 0755;
    private static final int PROGRAM = 0755;
    private static final int FILE = 0644;

    private final TarArchiveOutputStream out;
    private final Set<String> folders = new HashSet<>();

    Tar(Path file) throws IOException {
        out = new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    /** Adds an empty folder. */
    void folder(String path, int mode) throws IOException {
        parents(path);
        if (folders.add(path)) {
            TarArchiveEntry entry = new TarArchiveEntry(path.substring(1) + "/");
            entry.setMode(mode);
            out.putArchiveEntry(entry);
            out.closeArchiveEntry();
        }
    }

    /** Adds one file at an absolute path; where {@code source} is a link, what it leads to. */
    void file(String path, Path source) throws IOException {
        parents(path);
        TarArchiveEntry entry = new TarArchiveEntry(path.substring(1), TarConstants.LF_NORMAL);
        entry.setSize(Files.size(source));
        entry.setMode(Files.isExecutable(source) ? PROGRAM : FILE);
        entry.setModTime(Files.getLastModifiedTime(source));
        out.putArchiveEntry(entry);
        Files.copy(source, out);
        out.closeArchiveEntry();
    }

    /** Adds all files below a folder. */
    void files(String path, Path source) throws IOException {
        try (Stream<Path> found = Files.walk(source)) {
            List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                file(path + "/" + source.relativize(file), file);
            }
        }
    }

    private void parents(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            folder(path.substring(0, slash), FOLDER);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
