package dev.lockstep.cli;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The katas in the browser, for whoever sits at this machine, or for a team.
 *
 * <p>The web module is on the class path only where the launcher was asked for this, so nothing that picocli looks at may name it.
 */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Solve katas in the browser: starts a server that only this machine can reach, or one for a team; see"
                        + " docs/serving.md.")
final class ServeCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8240;
    private static final int HIGHEST_PORT = 65_535;

    private final Lockstep lockstep;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen at, " + USUAL_PORT + " if not given; 0 takes any that is free.")
    private int port = USUAL_PORT;

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Option(names = "--open", description = "Also open the first page in a browser.")
    private boolean open;

    @Mixin
    private GradingsOption gradings = new GradingsOption();

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Do once what servers do, and end: the launcher makes its start-up cache of that.")
    private boolean rehearse;

    @Mixin
    private TeamOptions team = new TeamOptions();

    @Mixin
    private GraceOption grace = new GraceOption();

    @Option(
            names = "--metrics-to",
            paramLabel = "ADDRESS",
            split = ",",
            description = "Who may read /metrics besides this machine: an IP address. May be repeated.")
    private List<InetAddress> metricsReaders = new ArrayList<>();

    @Mixin
    private ConfigOption config = new ConfigOption();

    @Mixin
    private CacheOption cache = new CacheOption();

    ServeCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        config.requireUsable();
        LogForm.requireKnown(lockstep.surroundings().environment());
        team.requireTeam();
        int gradingsAtOnce = gradings.atOnce();
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UsageException(
                    "--port %d: expected 0 to %d; 0 takes any that is free.".formatted(port, HIGHEST_PORT));
        }
        ServePlace at = place.place(lockstep.surroundings());
        ServeRun run = new ServeRun(lockstep, port, cache.folder(lockstep.surroundings()), gradingsAtOnce)
                .metricsTo(Set.copyOf(metricsReaders));
        return rehearse ? run.rehearsed(at) : run.untilStopped(at, team, grace.duration(), open);
    }
}
