package dev.lockstep.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** How long it takes from the command {@code grade} to the verdict, where the time goes, and the least it could take. */
public final class LatencyBench {

    private final Workbench workbench;
    private final TimedGrading grading;

    public LatencyBench(Workbench workbench) {
        this.workbench = workbench;
        this.grading = new TimedGrading(workbench);
    }

    /**
     * Measures them one after another; takes about a minute each.
     *
     * @param entrants at least one
     * @param progress hears a line before each of them
     * @return the tables, to be printed
     */
    public String run(List<Entrant> entrants, Consumer<String> progress) throws IOException, BenchFailedException {
        var measured = new ArrayList<KataLatency>();
        for (var entrant : entrants) {
            progress.accept("Measuring %s, %s (%d of %d) ..."
                    .formatted(entrant.kata().id(), entrant.name(), measured.size() + 1, entrants.size()));
            measured.add(measure(entrant));
        }
        return LatencyTable.of(measured, workbench.runs());
    }

    private KataLatency measure(Entrant entrant) throws IOException, BenchFailedException {
        try (var folder = TemporaryFolder.make()) {
            var processes = new TimedProcess(folder.path().resolve("log"));
            var floor = FloorCommands.prepare(entrant, folder.path(), processes);
            Duration cold = processes.run(command(entrant, folder.path().resolve("cold-cache")), entrant.exitCodes());
            grading.measure(entrant); // fills the caches of the warm runs, and is not counted
            return rounds(entrant, processes, floor, cold);
        }
    }

    /** Everything is measured once in each round, so that a machine that is busy for a while disturbs all alike. */
    private KataLatency rounds(Entrant entrant, TimedProcess processes, FloorCommands floor, Duration cold)
            throws IOException, BenchFailedException {
        var commands = new ArrayList<Duration>();
        var splits = new ArrayList<Split>();
        var floors = new ArrayList<Floor>();
        for (int round = 0; round < workbench.runs(); round++) {
            commands.add(processes.run(command(entrant, workbench.cache()), entrant.exitCodes()));
            splits.add(grading.measure(entrant));
            floors.add(floor.measure(entrant, processes));
        }
        return new KataLatency(
                entrant.kata().id(),
                entrant.name(),
                cold,
                Medians.of(commands),
                Collections.min(commands),
                Split.median(splits),
                Floor.median(floors));
    }

    private List<String> command(Entrant entrant, Path cache) {
        var command = new ArrayList<>(Jdk.ofThisJvm().ourselves(workbench.mainClass()));
        workbench.furtherKatas().forEach(folder -> command.addAll(List.of("--katas", folder.toString())));
        command.addAll(List.of("grade", entrant.kata().id(), entrant.path().toString()));
        command.addAll(List.of("--json", "--cache", cache.toString()));
        return command;
    }
}
