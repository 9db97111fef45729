package dev.lockstep.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a server's database into a file, while it serves. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copy everything that a server keeps into a file, while it serves; see docs/operating.md.")
final class BackupCommand implements Callable<Integer> {

    private final Lockstep lockstep;

    @Parameters(paramLabel = "FILE", description = "Where the copy is to be.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Replace the file if it is there.")
    private boolean replace;

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Mixin
    private ConfigOption config = new ConfigOption();

    BackupCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        config.requireUsable();
        return new BackupRun(lockstep, place.place(lockstep.surroundings())).backup(file, replace);
    }
}
