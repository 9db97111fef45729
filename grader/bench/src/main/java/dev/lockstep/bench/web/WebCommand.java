package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import dev.lockstep.cli.bench.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the web server and prints tables; being slow is no failure. */
@Command(
        name = "./lockstep bench web",
        mixinStandardHelpOptions = true,
        description = "Measure the web server as a browser meets it, and print tables; see docs/benchmarks.md.")
final class WebCommand implements Callable<Integer> {

    /** The same as that of the tests that need one. */
    private static final String POSTGRESQL = "LOCKSTEP_TEST_POSTGRES";

    @Option(
            names = "--quick",
            description = "Everything, but little of it: to see that all can be measured. Its figures say nothing.")
    private boolean quick;

    @Override
    public Integer call() throws IOException, InterruptedException, BenchFailedException {
        Path home = Path.of(System.getProperty("lockstep.home", "")).toAbsolutePath();
        Extent extent = quick ? Extent.QUICK : Extent.USUAL;
        Optional<String> postgresql = Optional.ofNullable(System.getenv(POSTGRESQL));
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            Machine machine = Machine.now();
            Servers servers = new Servers(home, folder.path());
            WebFigures figures = new WebBench(servers, Entry.in(home), extent, System.err::println).run(postgresql);
            System.out.print(WebTables.of(machine, figures));
        }
        return 0;
    }
}
