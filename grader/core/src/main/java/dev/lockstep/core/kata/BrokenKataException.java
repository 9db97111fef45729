package dev.lockstep.core.kata;

import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.text.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A kata's folder does not hold a kata; says everything that is wrong with it at once. */
public final class BrokenKataException extends Exception {

    private final transient Path folder;
    private final transient List<KataProblem> problems;

    BrokenKataException(Path folder, List<KataProblem> problems) {
        super(message(folder, problems));
        this.folder = folder;
        this.problems = List.copyOf(problems);
    }

    public Path folder() {
        return folder;
    }

    /** At least one, in the order of the files and fields. */
    public List<KataProblem> problems() {
        return problems;
    }

    private static String message(Path folder, List<KataProblem> problems) {
        return problems.stream()
                .map(problem -> "\n  " + problem.message())
                .collect(Collectors.joining(
                        "",
                        "the kata in " + Printable.line(folder.toString()) + " cannot be loaded:",
                        "\nPut this right and load it again; docs/kata-format.md describes every file and field."));
    }
}
