package dev.lockstep.bench;

import picocli.CommandLine;

/** Where {@code ./lockstep bench engine} ends up. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the JVM: with 0 if it has measured, with 2 if it was called wrongly, with 3 if it failed. */
    public static void main(String[] arguments) {
        CommandLine command = new CommandLine(new EngineCommand());
        command.setExecutionExceptionHandler((failure, _, _) -> {
            failure.printStackTrace();
            return 3;
        });
        System.exit(command.execute(arguments));
    }
}
