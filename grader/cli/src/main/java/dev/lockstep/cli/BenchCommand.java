package dev.lockstep.cli;

import dev.lockstep.cli.bench.BenchFailedException;
import dev.lockstep.cli.bench.Entrant;
import dev.lockstep.cli.bench.LatencyBench;
import dev.lockstep.cli.bench.SandboxBench;
import dev.lockstep.cli.bench.Workbench;
import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures Lockstep itself and prints a table; being slow is no failure. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measure Lockstep itself and print a table.")
final class BenchCommand implements Callable<Integer> {

    private static final String LATENCY = "latency";

    private static final String SANDBOX = "sandbox";

    /** What the sandbox is measured with, unless another one is named. */
    private static final String USUAL_KATA = "race-free-counter";

    /** Run by the launcher: Lincheck, which it needs, is not on our class path. */
    private static final String ENGINE = "engine";

    /** Run by the launcher as well: it starts servers, and knows them by their answers only. */
    private static final String WEB = "web";

    /** The same. */
    private static final String INTERVIEW = "interview";

    private static final int MOST_RUNS = 1_000;

    private final Lockstep lockstep;

    @Parameters(
            paramLabel = "NAME",
            description = {
                "What to measure; see docs/benchmarks.md.",
                "latency: the time from \"grade\" to the verdict.",
                "sandbox: what each layer of the sandbox takes, and what is gained by processes that wait for their job.",
                "engine: how fast schedules go by, beside another tool. Only by ./lockstep; it has options of its own.",
                "web: what a visitor of the server waits for. Only by ./lockstep; it has options of its own.",
                "interview: what many candidates wait for who work at the same time. The same."
            })
    private String name = "";

    @Option(
            names = "--kata",
            paramLabel = "KATA",
            description = "Only this kata, instead of all of them (for sandbox: instead of " + USUAL_KATA
                    + "). May be repeated for latency.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How often everything is measured with filled caches; 5 if not given.")
    private int runs = 5;

    @Mixin
    private CacheOption cache = new CacheOption();

    BenchCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException, IOException {
        check();
        try {
            lockstep.print(name.equals(SANDBOX) ? sandbox() : latency());
            return ExitCode.OK;
        } catch (BenchFailedException e) {
            tell(String.valueOf(e.getMessage()));
            return ExitCode.FAULT;
        }
    }

    private String latency() throws UsageException, IOException, BenchFailedException {
        var entrants = choose(lockstep.catalogue()).stream().map(Entrant::of).toList();
        return new LatencyBench(workbench()).run(entrants, this::tell);
    }

    private String sandbox() throws UsageException, BenchFailedException {
        var kata = lockstep.find(lockstep.catalogue(), ids.isEmpty() ? USUAL_KATA : ids.getFirst());
        return new SandboxBench(workbench()).run(Entrant.of(kata), this::tell);
    }

    private void check() throws UsageException {
        if (List.of(ENGINE, WEB, INTERVIEW).contains(name)) {
            throw new UsageException(
                    "The benchmark \"%s\" is a program of its own; \"./lockstep bench %s\" builds and starts it."
                            .formatted(name, name));
        }
        if (!name.equals(LATENCY) && !name.equals(SANDBOX)) {
            throw new UsageException("There is no benchmark named %s. There are: %s, %s, %s, %s and %s"
                    .formatted(name, LATENCY, SANDBOX, ENGINE, WEB, INTERVIEW));
        }
        if (name.equals(SANDBOX) && ids.size() > 1) {
            throw new UsageException("The sandbox is measured with one kata; got " + String.join(", ", ids));
        }
        if (runs < 1 || runs > MOST_RUNS) {
            throw new UsageException("--runs %d: expected 1 to %,d runs.".formatted(runs, MOST_RUNS));
        }
    }

    private List<Kata> choose(Catalogue catalogue) throws UsageException {
        var chosen = new ArrayList<Kata>();
        for (var id : ids) {
            chosen.add(measurable(lockstep.find(catalogue, id)));
        }
        var katas = ids.isEmpty()
                ? catalogue.katas().stream()
                        .filter(kata -> !kata.asksForATest())
                        .toList()
                : chosen;
        if (katas.isEmpty()) {
            throw new UsageException(
                    "There is nothing to measure: no kata was found. Name a folder that has some: --katas DIR");
        }
        return katas;
    }

    private static Kata measurable(Kata kata) throws UsageException {
        if (kata.asksForATest()) {
            throw new UsageException(
                    "The kata %s asks for a test, and has none of its own: there is nothing to compare a grading with."
                            .formatted(kata.id()));
        }
        return kata;
    }

    private Workbench workbench() {
        var surroundings = lockstep.surroundings();
        var katas = lockstep.katas();
        return new Workbench(
                Main.class.getName(),
                katas.further().stream().map(Path::toAbsolutePath).toList(),
                katas::scan,
                surroundings.graders(),
                cache.folder(surroundings),
                runs);
    }

    /** At once, since each kata takes a while. */
    private void tell(String line) {
        lockstep.warn(line);
        lockstep.surroundings().err().flush();
    }
}
