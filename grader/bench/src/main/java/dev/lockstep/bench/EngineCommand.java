package dev.lockstep.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the engine beside Lincheck and prints tables; being slow is no failure. */
@Command(
        name = "./lockstep bench engine",
        mixinStandardHelpOptions = true,
        description = "Measure the engine beside Lincheck and print tables; see docs/benchmarks.md.")
final class EngineCommand implements Callable<Integer> {

    private static final int LONGEST_SECONDS = 600;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Only this scenario, instead of all ten. May be repeated.")
    private List<String> labels = new ArrayList<>();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long each speed is measured, after as long a time to get warm; 3 if not given.")
    private int seconds = 3;

    @Option(names = "--without-lincheck", description = "Only the engine, which is much faster done.")
    private boolean alone;

    @Override
    public Integer call() throws IOException {
        if (seconds < 1 || seconds > LONGEST_SECONDS) {
            throw wrong("--seconds %d: expected 1 to %d".formatted(seconds, LONGEST_SECONDS));
        }
        List<Scenario> scenarios = scenarios();
        List<Measurement> measured = new ArrayList<>();
        tell("Training the start-up cache ...");
        try (Measuring measuring = new Measuring(Duration.ofSeconds(seconds), !alone)) {
            for (Scenario scenario : scenarios) {
                tell("Measuring %s (%d of %d) ...".formatted(scenario.label(), measured.size() + 1, scenarios.size()));
                measured.add(measuring.measure(scenario));
            }
        }
        System.out.print(EngineTable.of(measured));
        return 0;
    }

    private List<Scenario> scenarios() {
        return labels.isEmpty()
                ? List.of(Scenario.values())
                : labels.stream().map(this::scenario).toList();
    }

    private Scenario scenario(String label) {
        return Scenario.of(label)
                .orElseThrow(() -> wrong("There is no scenario named %s. There are: %s"
                        .formatted(label, String.join(", ", Scenario.labels()))));
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private static void tell(String line) {
        System.err.println(line);
    }
}
