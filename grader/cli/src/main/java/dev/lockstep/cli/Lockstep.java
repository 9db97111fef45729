package dev.lockstep.cli;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.sandbox.SandboxException;
import dev.lockstep.core.text.Layout;
import dev.lockstep.core.text.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line as a whole, with the options that every command has. */
@Command(
        name = "lockstep",
        mixinStandardHelpOptions = true,
        description = "Concurrency katas for Java, and a grader that does not rely on luck.",
        footer = {
            "",
            "./lockstep test runs the project's own tests.",
            "Exit codes: 0 accepted; 1 any other judged outcome; 2 bad usage, unreadable path, broken kata; 3 grader"
                    + " fault."
        })
final class Lockstep {

    private static final String NO_COLOR = "--no-color";

    private final Surroundings surroundings;

    @Option(
            names = "--katas",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "A folder with further katas. May be repeated.")
    private List<Path> katas = new ArrayList<>();

    @Option(names = NO_COLOR, scope = ScopeType.INHERIT, description = "No colours; so does the variable NO_COLOR.")
    private boolean noColor;

    private Lockstep(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs one command and says with which code the program should end. */
    static int run(Surroundings surroundings, String... arguments) {
        try {
            int exitCode = commandLine(surroundings, List.of(arguments)).execute(arguments);
            return surroundings.out().checkError() ? unwritten(surroundings) : exitCode;
        } catch (Error e) {
            // Picocli hands on exceptions only, and a JVM that dies of an error ends with 1, which would mean
            // "rejected".
            return defect(surroundings, e);
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    /** A command that takes what is not typed from elsewhere. */
    private static CommandLine configured(Object command, Configuration configuration) {
        return new CommandLine(command).setDefaultValueProvider(configuration);
    }

    /** All commands, for these arguments. */
    static CommandLine commandLine(Surroundings surroundings, List<String> arguments) {
        var lockstep = new Lockstep(surroundings);
        Configuration configuration = Configuration.of(surroundings.environment(), arguments);
        var commandLine = new CommandLine(lockstep)
                .addSubcommand(new ListCommand(lockstep))
                .addSubcommand(new ShowCommand(lockstep))
                .addSubcommand(new StartCommand(lockstep))
                .addSubcommand(new GradeCommand(lockstep))
                .addSubcommand(new ReplayCommand(lockstep))
                .addSubcommand(new CheckCommand(lockstep))
                .addSubcommand(new NewKataCommand(lockstep))
                .addSubcommand(configured(new WorkerCommand(lockstep), configuration))
                .addSubcommand(configured(new ServeCommand(lockstep), configuration))
                .addSubcommand(configured(new BackupCommand(lockstep), configuration))
                .addSubcommand(configured(new RestoreCommand(lockstep), configuration))
                .addSubcommand(new DoctorCommand(lockstep))
                .addSubcommand(
                        new CommandLine(new ProveCommand(lockstep)).addSubcommand(new ProveFuzzCommand(lockstep)))
                .addSubcommand(new BenchCommand(lockstep))
                .addSubcommand(new CommandLine.HelpCommand());
        // Picocli prints its help while it still reads the arguments, so it has to be told about colours before.
        boolean colours = surroundings.layout(arguments.contains(NO_COLOR)).colours();
        commandLine
                .getCommandSpec()
                .version("Lockstep " + surroundings.version().orElse("(version unknown)"));
        return commandLine
                .setCommandName(surroundings.command())
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours ? Ansi.ON : Ansi.OFF))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setExecutionExceptionHandler((failure, _, _) -> lockstep.fail(failure));
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Layout layout() {
        return surroundings.layout(noColor);
    }

    /** What somebody types to call this program, to be put into messages. */
    String command() {
        return surroundings.command();
    }

    /** The kata of this name. */
    Kata find(Catalogue catalogue, String id) throws UsageException {
        return KataFinder.find(catalogue, id, command());
    }

    /** All katas, those of the folders that the command line names included. */
    Catalogue catalogue() throws UsageException {
        return katas().requireFolders().scan();
    }

    KataFinder katas() {
        return new KataFinder(surroundings.home().resolve("katas"), katas);
    }

    void print(String text) {
        surroundings.out().print(text);
    }

    /** Says something that does not belong to the answer. */
    void warn(String message) {
        surroundings.out().flush();
        surroundings.err().println(Printable.lines(message));
    }

    /** Says which katas of a catalogue are not there because they cannot be loaded. */
    void warnOfBroken(Catalogue catalogue) {
        catalogue
                .broken()
                .forEach((folder, problems) ->
                        warn("%s cannot be loaded (problems: %d); \"%s check\" says what is wrong with it."
                                .formatted(folder, problems.size(), command())));
    }

    private int fail(Exception failure) {
        if (failure instanceof UsageException usage) {
            warn(String.valueOf(usage.getMessage()));
            return ExitCode.USAGE;
        }
        if (failure instanceof SandboxException sandbox) {
            warn(String.valueOf(sandbox.getMessage()));
            return ExitCode.FAULT;
        }
        return defect(surroundings, failure);
    }

    private static int unwritten(Surroundings surroundings) {
        surroundings.err().println("The answer could not be written: standard output is full or closed.");
        return ExitCode.USAGE;
    }

    private static int defect(Surroundings surroundings, Throwable failure) {
        surroundings.out().flush();
        surroundings
                .err()
                .println("Lockstep itself has failed; nothing was learnt about any submission. Please report this:");
        failure.printStackTrace(surroundings.err());
        return ExitCode.FAULT;
    }
}
