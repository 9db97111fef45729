package dev.lockstep.cli;

import dev.lockstep.core.grading.GradingLine;
import dev.lockstep.core.sandbox.ProcessSandbox;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** The program behind {@code ./lockstep}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var surroundings = new Surroundings(
                new PrintWriter(System.out, false, System.out.charset()),
                new PrintWriter(System.err, false, System.err.charset()),
                isTerminal(),
                System.out.charset(),
                System.getenv(),
                Path.of(System.getProperty("lockstep.home", ""))
                        .toAbsolutePath()
                        .normalize(),
                GradingLine::open,
                ProcessSandbox::onThisMachine,
                Optional.ofNullable(Main.class.getPackage().getImplementationVersion()));
        int exitCode = Lockstep.run(surroundings, arguments);
        System.exit(exitCode);
    }

    /** Some JDKs have a console only where there is a terminal, others have one in a pipe too. */
    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
