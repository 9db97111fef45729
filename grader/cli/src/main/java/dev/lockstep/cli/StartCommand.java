package dev.lockstep.cli;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.kata.Workspace;
import dev.lockstep.core.sandbox.RunnerJars;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a project in which a learner works on a kata in an editor. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Make a project with a kata's starter and visible tests, to work on it in your editor.")
final class StartCommand implements Callable<Integer> {

    private final Lockstep lockstep;

    @Parameters(index = "0", paramLabel = "KATA", description = "The kata's id.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "DIR", description = "The project's folder, which is made.")
    private Path folder = Path.of("");

    StartCommand(Lockstep lockstep) {
        this.lockstep = lockstep;
    }

    @Override
    public Integer call() throws UsageException {
        PublicKata kata = PublicKata.of(lockstep.find(lockstep.catalogue(), id));
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(
                    "%s is there already, and nothing in it was changed. Name a folder that is not there yet."
                            .formatted(folder));
        }
        try {
            Workspace.write(kata, folder, new Workspace.Tools(RunnerJars.junit(), RunnerJars.engine()));
        } catch (IOException e) {
            throw new UsageException("Cannot write the project: %s. Name a folder that can be made.".formatted(e));
        }
        lockstep.print(done(kata));
        return ExitCode.OK;
    }

    private String done(PublicKata kata) {
        Page page = new Page(lockstep.layout());
        Path sources = folder.resolve(Workspace.SOURCES);
        fact(page, "Project", folder + ", with the statement in statement.md");
        fact(page, "Write", names(kata.starter()) + " in " + sources);
        fact(
                page,
                "Test",
                "open the folder as a Maven project in your editor and run " + names(kata.visibleTests())
                        + "; or type mvn test there, on a JDK 25");
        fact(page, "Grade", "%s grade %s %s".formatted(lockstep.command(), kata.id(), sources));
        return page.toString();
    }

    private static String names(List<SourceFile> files) {
        return files.stream().map(SourceFile::name).collect(Collectors.joining(", "));
    }

    private static void fact(Page page, String word, String words) {
        page.item("%-9s".formatted(word), 9, Printable.line(words));
    }
}
