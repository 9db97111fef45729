package dev.lockstep.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a copy in the place of a server's database. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Put a copy that \"backup\" has made in the place of what a server keeps; stop the server first.")
final class RestoreCommand implements Callable<Integer> {

    private final Lockstep lockstep;

    @Parameters(paramLabel = "FILE", description = "The copy.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Lose what is kept there now.")
    private boolean replace;

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Mixin
    private ConfigOption config = new ConfigOption();

    RestoreCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        config.requireUsable();
        return new BackupRun(lockstep, place.place(lockstep.surroundings())).restore(file, replace);
    }
}
