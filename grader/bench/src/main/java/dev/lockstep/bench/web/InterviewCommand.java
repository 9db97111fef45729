package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import dev.lockstep.cli.bench.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Simulates an interview and prints what its candidates waited for; being slow is no failure, to lose something is. */
@Command(
        name = "./lockstep bench interview",
        mixinStandardHelpOptions = true,
        description =
                "Simulate candidates who work at the same time, and print what they waited for; see docs/benchmarks.md.")
final class InterviewCommand implements Callable<Integer> {

    /** The same as that of the tests that need one. */
    private static final String POSTGRESQL = "LOCKSTEP_TEST_POSTGRES";

    /** As many names as one form takes. */
    private static final int MOST_CANDIDATES = 100;

    private static final int LONGEST_MINUTES = 60;

    /** In seconds. */
    private static final int LONGEST_ARRIVAL = 600;

    @Option(names = "--candidates", paramLabel = "N", description = "How many; 100 if not given.")
    private int candidates = MOST_CANDIDATES;

    @Option(names = "--minutes", paramLabel = "N", description = "How long they type; 5 if not given.")
    private int minutes = 5;

    @Option(
            names = "--arrival",
            paramLabel = "SECONDS",
            description = "Within what time all of them come, one after the other; 20 if not given, 0 for all at once.")
    private int arrival = 20;

    @Option(
            names = "--quick",
            description = "Three candidates for ten seconds: to see that all can be measured. Its figures say nothing.")
    private boolean quick;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException, BenchFailedException {
        require("--candidates", candidates, 1, MOST_CANDIDATES);
        require("--minutes", minutes, 1, LONGEST_MINUTES);
        require("--arrival", arrival, 0, LONGEST_ARRIVAL);
        Path home = Path.of(System.getProperty("lockstep.home", "")).toAbsolutePath();
        Optional<String> postgresql = Optional.ofNullable(System.getenv(POSTGRESQL));
        InterviewBench.Extent extent = quick
                ? new InterviewBench.Extent(3, Duration.ofSeconds(1), Duration.ofSeconds(10))
                : new InterviewBench.Extent(candidates, Duration.ofSeconds(arrival), Duration.ofMinutes(minutes));
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Machine machine = Machine.now();
            Servers servers = new Servers(home, folder.path());
            InterviewFigures figures =
                    new InterviewBench(servers, Entry.in(home), extent, System.err::println).run(postgresql);
            System.out.print(InterviewTables.of(machine, figures));
            return figures.lost() == 0 ? 0 : 1;
        }
    }

    private void require(String option, int number, int least, int most) {
        if (number < least || number > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s %d: expected %d to %d.".formatted(option, number, least, most));
        }
    }
}
