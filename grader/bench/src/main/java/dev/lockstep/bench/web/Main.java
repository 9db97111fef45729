package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Where {@code ./lockstep bench web} ends up. */
public final class Main {

    private static final int FAILED = 3;

    private Main() {}

    /**
     * Runs the command and ends the JVM: with 0 if all was measured, with 2 if it was called wrongly, with 3 if something could not
     * be measured.
     */
    public static void main(String[] arguments) {
        System.exit(run(new WebCommand(), arguments));
    }

    static int run(Callable<Integer> benchmark, String... arguments) {
        CommandLine command = new CommandLine(benchmark);
        command.setExecutionExceptionHandler((failure, _, _) -> {
            if (failure instanceof BenchFailedException) {
                System.err.println(failure.getMessage());
            } else {
                failure.printStackTrace();
            }
            return FAILED;
        });
        return command.execute(arguments);
    }
}
