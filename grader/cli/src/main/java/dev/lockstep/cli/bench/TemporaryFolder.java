package dev.lockstep.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder that is gone, with all that is in it, when it is closed; or, where somebody killed this process before, when the next
 * one is made.
 */
public record TemporaryFolder(Path path) implements AutoCloseable {

    private static final String PREFIX = "lockstep-bench-";
    private static final Pattern OF_PROCESS = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

    /** A new one, in the place for temporary files. */
    public static TemporaryFolder make() throws IOException {
        return in(Path.of(System.getProperty("java.io.tmpdir")));
    }

    static TemporaryFolder in(Path place) throws IOException {
        sweep(place);
        long process = ProcessHandle.current().pid();
        return new TemporaryFolder(Files.createTempDirectory(place, PREFIX + process + "-"));
    }

    private static void sweep(Path place) throws IOException {
        try (var all = Files.list(place)) {
            all.filter(TemporaryFolder::isOfTheDead).forEach(TemporaryFolder::deleteIfPossible);
        }
    }

    private static boolean isOfTheDead(Path folder) {
        Matcher name = OF_PROCESS.matcher(folder.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /** Somebody else's may stay. */
    private static void deleteIfPossible(Path folder) {
        try {
            delete(folder);
        } catch (IOException | UncheckedIOException _) {
            // It is in nobody's way.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            // what is in a folder goes before the folder itself
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }
}
