package dev.lockstep.core.selfcheck;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.kata.format.Problems;
import java.nio.file.Path;
import java.util.List;

/**
 * The solutions of one kata in one folder; their source files are not read yet.
 *
 * @param folder where they are
 * @param hasApproaches whether the approaches are compared in {@code approaches.md}
 * @param accepted sorted by name
 * @param rejected sorted by name; only those with a valid {@code expect.json}
 * @param problems what is wrong with the folder and its {@code expect.json} files
 */
public record Solutions(
        Path folder,
        boolean hasApproaches,
        List<Solution.Accepted> accepted,
        List<Solution.Rejected> rejected,
        List<KataProblem> problems) {

    public Solutions {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
        problems = List.copyOf(problems);
    }

    /**
     * Lists the solutions in {@code <solutionsRoot>/<the kata's id>}; a broken one does not hide the others.
     *
     * @return without any solution, and with a problem, if there is no such folder
     */
    public static Solutions load(Path solutionsRoot, Kata kata) {
        return new SolutionsReader(solutionsRoot.resolve(kata.id()), new Problems()).read();
    }
}
