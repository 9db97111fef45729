package dev.lockstep.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Grades what others submit to a server's database.
 *
 * <p>The web module is on the class path only where the launcher was asked for this, so nothing that picocli looks at may name it.
 */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description =
                "Grade what is submitted to a server, in a process of its own, on any machine; see docs/serving.md.")
final class WorkerCommand implements Callable<Integer> {

    private final Lockstep lockstep;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "The server's database: jdbc:postgresql://HOST/DATABASE?user=USER&password=PASSWORD.")
    private String databaseUrl = "";

    @Mixin
    private GradingsOption gradings = new GradingsOption();

    @Mixin
    private GraceOption grace = new GraceOption();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private CacheOption cache = new CacheOption();

    @Option(
            names = StrangerOption.EVEN_SO,
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOLEAN",
            description =
                    "Grade for people who sign in even in a sandbox that is not safe for that. Whoever may submit may then "
                            + "read, change and send whatever you can.")
    private boolean evenSo;

    WorkerCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        config.requireUsable();
        LogForm.requireKnown(lockstep.surroundings().environment());
        return WorkerRun.untilStopped(
                lockstep,
                database(),
                cache.folder(lockstep.surroundings()),
                gradings.atOnce(),
                grace.duration(),
                evenSo);
    }

    private String database() throws UsageException {
        if (databaseUrl.isEmpty()) {
            throw new UsageException(
                    "A worker needs to know the server's database: --database-url URL, or the variable %s."
                            .formatted(Configuration.variable(PlaceOption.DATABASE_URL)));
        }
        return databaseUrl;
    }
}
