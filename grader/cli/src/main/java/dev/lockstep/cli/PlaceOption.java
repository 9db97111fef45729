package dev.lockstep.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where a server keeps its things. */
final class PlaceOption {

    /** The environment variable that does the same: who lists the machine's processes does not read it. */
    static final String DATABASE_URL = "LOCKSTEP_DATABASE_URL";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where drafts and submissions are kept; .lockstep/data in Lockstep's folder if not given.")
    private @Nullable Path data;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description =
                    "The database where they are kept instead: jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD;"
                            + " the variable " + DATABASE_URL + " if not given.")
    private @Nullable String databaseUrl;

    ServePlace place(Surroundings surroundings) throws UsageException {
        if (data != null && databaseUrl != null) {
            throw new UsageException("--data and --database-url say two places for the same things. Give one of them.");
        }
        String url = databaseUrl == null ? surroundings.environment().getOrDefault(DATABASE_URL, "") : databaseUrl;
        if (data == null && !url.isEmpty()) {
            return new ServePlace.Database(url);
        }
        Path folder = data == null ? surroundings.home().resolve(".lockstep").resolve("data") : data;
        return new ServePlace.Folder(folder.toAbsolutePath().normalize());
    }
}
