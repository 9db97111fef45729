package dev.lockstep.cli;

import dev.lockstep.core.kata.KataTemplate;
import dev.lockstep.core.kata.NewKata;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the skeleton of a new kata and of its solutions. */
@Command(
        name = "new-kata",
        mixinStandardHelpOptions = true,
        description = "Write the skeleton of a new kata, in the folder given with --katas or among the built-in ones.")
final class NewKataCommand implements Callable<Integer> {

    private final Lockstep lockstep;

    @Parameters(paramLabel = "ID", description = "The new kata's id: lower-case words joined by hyphens.")
    private String id = "";

    @Option(
            names = "--solutions",
            paramLabel = "DIR",
            description = "Where the folder of its solutions goes; a folder solutions next to the katas if not given.")
    private @Nullable Path solutions;

    NewKataCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        Path katas = katasFolder();
        return switch (write(katas, solutions == null ? katas.resolveSibling("solutions") : solutions)) {
            case NewKata.Refused(var why) -> throw new UsageException("No kata was written: " + why);
            case NewKata.Written(var kata, var itsSolutions) -> {
                lockstep.print(done(kata, itsSolutions));
                yield ExitCode.OK;
            }
        };
    }

    private Path katasFolder() throws UsageException {
        var finder = lockstep.katas();
        if (finder.further().size() > 1) {
            throw new UsageException("A new kata goes into one folder, but --katas was given %d times; give it once."
                    .formatted(finder.further().size()));
        }
        Path folder =
                finder.further().isEmpty() ? finder.builtIn() : finder.further().getFirst();
        return folder.toAbsolutePath().normalize();
    }

    private NewKata write(Path katas, Path solutions) throws UsageException {
        try {
            return KataTemplate.write(katas, solutions, id);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot write the kata: %s. Choose folders that are writable with --katas and --solutions."
                            .formatted(e));
        }
    }

    private String done(Path kata, Path itsSolutions) {
        var page = new Page(lockstep.layout());
        page.item("Kata       ", 11, Printable.line(kata.toString()));
        page.item("Solutions  ", 11, Printable.line(itsSolutions.toString()));
        page.item(
                "Next       ",
                11,
                "Write the statement first; docs/kata-format.md describes every file. \"%s check %s\" (with the same --katas and --solutions) tells when it is complete."
                        .formatted(lockstep.command(), id));
        return page.toString();
    }
}
