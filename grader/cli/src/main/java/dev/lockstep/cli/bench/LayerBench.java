package dev.lockstep.cli.bench;

import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.sandbox.Ending;
import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.core.sandbox.ProcessSandbox;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxedProcess;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How long a process takes from its start to its end that is asked for the checks of nothing: bare, with each layer alone, and with all
 * of them. The rest of what it does is the same each time.
 */
final class LayerBench {

    private static final ProcessLimits LIMITS =
            new ProcessLimits(128, Duration.ofMinutes(1), Duration.ofMinutes(5), 64);
    private static final Job NOTHING = new Job.ListChecks(new Classes(Map.of()), new Classes(Map.of()));

    private final Sandbox bare;
    private final Sandbox full;
    private final Map<Layer, Sandbox> alone = new EnumMap<>(Layer.class);
    private final List<Duration> bareTimes = new ArrayList<>();
    private final List<Duration> fullAdds = new ArrayList<>();
    private final Map<Layer, List<Duration>> adds = new EnumMap<>(Layer.class);

    LayerBench(Path cache) {
        bare = ProcessSandbox.withCacheAndOnly(Set.of(), cache);
        full = ProcessSandbox.withCache(cache);
        for (Layer layer : Layer.values()) {
            if (full.isolation().has(layer)) {
                alone.put(layer, ProcessSandbox.withCacheAndOnly(EnumSet.of(layer), cache));
                adds.put(layer, new ArrayList<>());
            }
        }
    }

    /** Times each of them once, so that a machine that is busy for a while disturbs all alike. */
    void round() throws BenchFailedException {
        Duration without = time(bare);
        bareTimes.add(without);
        for (var one : alone.entrySet()) {
            adds.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                    .add(time(one.getValue()).minus(without));
        }
        fullAdds.add(time(full).minus(without));
    }

    /** The time of a bare process, and what layers add, in their order; at last what all of them add together. */
    SandboxTables.Layers measured() {
        return new SandboxTables.Layers(Medians.of(bareTimes), costs());
    }

    private List<LayerCost> costs() {
        var costs = new ArrayList<LayerCost>();
        Arrays.stream(Layer.values())
                .map(layer -> new LayerCost(
                        layer.label(), Optional.ofNullable(adds.get(layer)).map(Medians::of)))
                .forEach(costs::add);
        costs.add(new LayerCost("all together", Optional.of(Medians.of(fullAdds))));
        return costs;
    }

    private static Duration time(Sandbox sandbox) throws BenchFailedException {
        long begun = System.nanoTime();
        try (SandboxedProcess process = sandbox.start(LIMITS)) {
            Ending ending = process.perform(NOTHING, _ -> {});
            if (!(ending instanceof Ending.Complete)) {
                throw new BenchFailedException("A process that was to list no checks ended otherwise: " + ending);
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
