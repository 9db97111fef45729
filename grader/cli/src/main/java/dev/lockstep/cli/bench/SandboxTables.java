package dev.lockstep.cli.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was measured of the sandbox, as text; times are milliseconds. */
final class SandboxTables {

    /** What the sandbox may add to a grading at the median. */
    private static final Duration MOST_ADDED = Duration.ofMillis(60);

    /** What the functional part may take in processes that waited for it. */
    private static final Duration LONGEST_WARM = Duration.ofMillis(300);

    /** What it may take in containers that waited for it. */
    private static final Duration LONGEST_CONTAINER = Duration.ofMillis(900);

    private SandboxTables() {}

    /**
     * What layers take.
     *
     * @param bare the whole time of a process without any, median
     */
    record Layers(Duration bare, List<LayerCost> costs) {}

    /**
     * @param sandboxes at least the bare one, the cold one and the warm one of processes
     * @param runs how many the medians are of
     */
    static String of(String kata, String solution, Layers layers, List<SandboxTimes> sandboxes, int runs) {
        return """
                What layers add to a process that lists the checks of nothing and takes %s ms without them, in ms: medians of %d

                %s
                A grading of %s (%s), and where its time goes, in ms: medians of %d

                %s
                Gradings a minute, memory of the processes in MiB, and processes that started from the cache

                %s
                %s""".formatted(
                        millis(layers.bare()),
                        runs,
                        layers(layers.costs()),
                        kata,
                        solution,
                        runs,
                        times(sandboxes),
                        loads(sandboxes),
                        aims(sandboxes));
    }

    private static String layers(List<LayerCost> layers) {
        var table = new TextTable("Layer", "added", "");
        for (var layer : layers) {
            table.add(
                    layer.layer(),
                    layer.added().map(SandboxTables::millis).orElse("0"),
                    layer.added().isPresent() ? "" : "not on this machine");
        }
        return table.toString();
    }

    private static String times(List<SandboxTimes> sandboxes) {
        var table = new TextTable("Sandbox", "compile", "scan", "functional", "stress", "whole", "added");
        for (var sandbox : sandboxes) {
            table.add(
                    sandbox.name(),
                    millis(sandbox.split().compile()),
                    millis(sandbox.split().scan()),
                    millis(sandbox.split().functional()),
                    millis(sandbox.split().stress()),
                    millis(sandbox.whole()),
                    millis(sandbox.whole()
                            .minus(named(sandboxes, Contender.BARE).whole())));
        }
        return table.toString();
    }

    private static String loads(List<SandboxTimes> sandboxes) {
        var table = new TextTable("Sandbox", "one at a time", "two at a time", "memory", "from the cache");
        for (var sandbox : sandboxes) {
            table.add(
                    sandbox.name(),
                    number(sandbox.onePerMinute()),
                    number(sandbox.twoPerMinute()),
                    String.format(Locale.ROOT, "%,d", sandbox.mostMiB()),
                    sandbox.cacheHits().toString());
        }
        return table.toString();
    }

    private static String aims(List<SandboxTimes> sandboxes) {
        Duration added = named(sandboxes, Contender.COLD)
                .whole()
                .minus(named(sandboxes, Contender.BARE).whole());
        return aim("the process sandbox adds", MOST_ADDED, added)
                + functionalAim("processes", LONGEST_WARM, named(sandboxes, Contender.WARM))
                + find(sandboxes, Contender.CONTAINER_WARM)
                        .map(containers -> functionalAim("containers", LONGEST_CONTAINER, containers))
                        .orElse("");
    }

    private static String functionalAim(String what, Duration most, SandboxTimes warm) {
        return aim(
                "in warm %s, compiling, rules and functional checks take".formatted(what), most, warm.functionalPart());
    }

    private static String aim(String what, Duration most, Duration measured) {
        return "Aim: %s at most %s ms: %s ms, %s.\n"
                .formatted(what, millis(most), millis(measured), met(measured, most));
    }

    private static SandboxTimes named(List<SandboxTimes> sandboxes, String name) {
        return find(sandboxes, name).orElseThrow(() -> new IllegalArgumentException("nothing was measured of " + name));
    }

    private static Optional<SandboxTimes> find(List<SandboxTimes> sandboxes, String name) {
        return sandboxes.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static String met(Duration measured, Duration most) {
        return measured.compareTo(most) <= 0 ? "met" : "missed";
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%,d", Math.round(duration.toNanos() / 1e6));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }
}
