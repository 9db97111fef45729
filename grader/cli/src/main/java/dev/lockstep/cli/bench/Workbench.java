package dev.lockstep.cli.bench;

import dev.lockstep.core.grading.Grader;
import dev.lockstep.core.kata.Catalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a benchmark works with.
 *
 * @param mainClass the program that is started to measure whole commands
 * @param furtherKatas the folders of katas that the program has to be told of
 * @param katas loads the same katas as that program does
 * @param graders opens the grader that keeps its caches in a folder
 * @param cache where the caches of warm runs are
 * @param runs how often each warm thing is measured; at least 1
 */
public record Workbench(
        String mainClass,
        List<Path> furtherKatas,
        Supplier<Catalogue> katas,
        Function<Path, Grader> graders,
        Path cache,
        int runs) {

    public Workbench {
        furtherKatas = List.copyOf(furtherKatas);
        if (runs < 1) {
            throw new IllegalArgumentException("at least one run is needed to measure anything, got " + runs);
        }
    }
}
