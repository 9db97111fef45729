package dev.lockstep.cli;

import dev.lockstep.core.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command that grades keeps what it need not work out twice. */
final class CacheOption {

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where caches are kept; .lockstep/cache in Lockstep's folder if not given.")
    private @Nullable Path folder;

    /** The folder; says so if it cannot be used, which costs time but keeps nobody from grading. */
    Path folder(Surroundings surroundings) {
        Path chosen = folder == null ? surroundings.home().resolve(".lockstep").resolve("cache") : folder;
        Path cache = chosen.toAbsolutePath().normalize();
        if (!isUsable(cache)) {
            surroundings.err().println(Printable.lines("""
                            Lockstep cannot write to the cache folder %s.
                            It goes on without, but every grading takes some seconds longer.
                            Make it a writable folder, or name another one with --cache DIR.""".formatted(cache)));
            surroundings.err().flush();
        }
        return cache;
    }

    private static boolean isUsable(Path cache) {
        try {
            Files.createDirectories(cache);
            return Files.isWritable(cache);
        } catch (IOException _) {
            return false;
        }
    }
}
