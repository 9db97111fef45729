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
        System.exit(run(arguments));
    }

    /** Java itself would end with 1 where something escapes, and 1 means "rejected". */
    private static int run(String[] arguments) {
        try {
            return Lockstep.run(surroundings(), arguments);
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            return ExitCode.FAULT;
        }
    }

    private static Surroundings surroundings() {
        return new Surroundings(
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
    }

    /** Some JDKs have a console only where there is a terminal, others have one in a pipe too. */
    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
