package dev.lockstep.cli;

import dev.lockstep.core.grading.GradingLine;
import dev.lockstep.core.sandbox.ContainerSandbox;
import dev.lockstep.core.sandbox.SandboxChoice;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** The program behind {@code ./lockstep}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Java itself would end with 1 where something escapes, and 1 means "rejected". */
    private static int run(String[] arguments) {
        try {
            return chosen().map(sandbox -> Lockstep.run(surroundings(sandbox), arguments))
                    .orElse(ExitCode.USAGE);
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            return ExitCode.FAULT;
        }
    }

    /** The sandbox that the environment names; empty if there is no such, after saying so. */
    private static Optional<SandboxChoice> chosen() {
        try {
            return Optional.of(SandboxChoice.in(System.getenv()));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return Optional.empty();
        }
    }

    private static Surroundings surroundings(SandboxChoice sandbox) {
        return new Surroundings(
                new PrintWriter(System.out, false, System.out.charset()),
                new PrintWriter(System.err, false, System.err.charset()),
                isTerminal(),
                System.out.charset(),
                System.getenv(),
                Path.of(System.getProperty("lockstep.home", ""))
                        .toAbsolutePath()
                        .normalize(),
                cache -> GradingLine.open(sandbox, cache),
                sandbox::isolation,
                ContainerSandbox::offer,
                Optional.ofNullable(Main.class.getPackage().getImplementationVersion()));
    }

    /** Some JDKs have a console only where there is a terminal, others have one in a pipe too. */
    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
