package dev.lockstep.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say where a server keeps its things. */
final class PlaceOption {

    static final String DATABASE_URL = "--database-url";
    private static final String DATA = "--data";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = DATA,
            paramLabel = "DIR",
            description = "Where drafts and submissions are kept; .lockstep/data in Lockstep's folder if not given.")
    private @Nullable Path data;

    @Option(
            names = DATABASE_URL,
            paramLabel = "URL",
            description =
                    "The database where they are kept instead: jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD.")
    private @Nullable String databaseUrl;

    /**
     * The place; what is typed counts before what stands in the environment or in a file.
     *
     * @throws UsageException if there are two that count the same
     */
    ServePlace place(Surroundings surroundings) throws UsageException {
        if (databaseUrl == null) {
            return folder(
                    data == null ? surroundings.home().resolve(".lockstep").resolve("data") : data);
        }
        if (data != null && isTyped(DATA) == isTyped(DATABASE_URL)) {
            throw new UsageException("--data and --database-url say two places for the same things. Give one of them.");
        }
        return data != null && isTyped(DATA) ? folder(data) : new ServePlace.Database(databaseUrl);
    }

    private static ServePlace folder(Path folder) {
        return new ServePlace.Folder(folder.toAbsolutePath().normalize());
    }

    private boolean isTyped(String option) {
        return command != null && command.commandLine().getParseResult().hasMatchedOption(option);
    }
}
