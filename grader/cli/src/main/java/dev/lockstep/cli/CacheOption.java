package dev.lockstep.cli;

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

    Path folder(Surroundings surroundings) {
        Path chosen = folder == null ? surroundings.home().resolve(".lockstep").resolve("cache") : folder;
        return chosen.toAbsolutePath().normalize();
    }
}
