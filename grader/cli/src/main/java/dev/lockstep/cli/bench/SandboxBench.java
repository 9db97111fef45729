package dev.lockstep.cli.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the sandbox takes: each of its layers, and gradings in processes that were started when they were needed, and before. */
public final class SandboxBench {

    private static final int AT_ONCE = 2;

    private final Workbench workbench;
    private final TimedGrading grading;

    public SandboxBench(Workbench workbench) {
        this.workbench = workbench;
        this.grading = new TimedGrading(workbench);
    }

    /**
     * Measures gradings of one solution.
     *
     * @param progress hears a line before each part
     * @return the tables, to be printed
     */
    public String run(Entrant entrant, Consumer<String> progress) throws BenchFailedException {
        progress.accept("Measuring the layers of the sandbox ...");
        var layers = new LayerBench(workbench.cache());
        for (int round = 0; round < workbench.runs(); round++) {
            layers.round();
        }
        var contenders = Contender.all(workbench.cache(), AT_ONCE);
        progress.accept(
                "Measuring gradings of %s, %s ...".formatted(entrant.kata().id(), entrant.name()));
        var splits = splits(entrant, contenders);
        var measured = new ArrayList<SandboxTimes>();
        for (var contender : contenders) {
            progress.accept("Counting gradings, %s ...".formatted(contender.name()));
            measured.add(times(entrant, contender, splits.getOrDefault(contender.name(), List.of())));
        }
        return SandboxTables.of(entrant.kata().id(), entrant.name(), layers.measured(), measured, workbench.runs());
    }

    /** Each contender once in each round, after one grading that fills its caches and is not counted. */
    private Map<String, List<Split>> splits(Entrant entrant, List<Contender> contenders) throws BenchFailedException {
        var splits = new HashMap<String, List<Split>>();
        var open = contenders.stream().map(Contender::open).toList();
        try {
            for (int round = 0; round <= workbench.runs(); round++) {
                for (var contender : open) {
                    Split split = grade(entrant, contender);
                    if (round > 0) {
                        splits.computeIfAbsent(contender.name(), _ -> new ArrayList<>())
                                .add(split);
                    }
                }
            }
        } finally {
            open.forEach(Contender.Opened::close);
        }
        return splits;
    }

    /** By itself, for no process of another one is to be seen or to wait meanwhile. */
    private SandboxTimes times(Entrant entrant, Contender contender, List<Split> splits) throws BenchFailedException {
        try (var open = contender.open()) {
            grade(entrant, open);
            open.sandbox().awaitSpares();
            var watch = ProcessWatch.begin();
            try (watch) {
                grade(entrant, open);
            }
            return new SandboxTimes(
                    contender.name(),
                    Split.median(splits),
                    Medians.of(splits, Split::sum),
                    perMinute(entrant, open, 1),
                    perMinute(entrant, open, AT_ONCE),
                    watch.mostMiB(),
                    watch.cacheHits());
        }
    }

    private Split grade(Entrant entrant, Contender.Opened contender) throws BenchFailedException {
        contender.sandbox().awaitSpares();
        return grading.measure(entrant, contender::line);
    }

    private double perMinute(Entrant entrant, Contender.Opened contender, int atOnce) throws BenchFailedException {
        contender.sandbox().awaitSpares();
        return Throughput.perMinute(() -> grading.measure(entrant, contender::line), atOnce, workbench.runs());
    }
}
