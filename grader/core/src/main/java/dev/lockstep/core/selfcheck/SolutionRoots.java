package dev.lockstep.core.selfcheck;

import dev.lockstep.core.kata.Kata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the solutions of katas are: beside a folder named katas, and in the extra roots. */
final class SolutionRoots {

    private final List<Path> extra;

    SolutionRoots(List<Path> extra) {
        this.extra = List.copyOf(extra);
    }

    /** The solutions from every root that has some for this kata. */
    List<Solutions> solutionsOf(Kata kata) {
        return candidates(kata).stream()
                .filter(root -> Files.isDirectory(root.resolve(kata.id())))
                .map(root -> Solutions.load(root, kata))
                .toList();
    }

    /** The folders that are looked for, whether or not they are there. */
    List<Path> lookedFor(Kata kata) {
        return candidates(kata).stream().map(root -> root.resolve(kata.id())).toList();
    }

    private List<Path> candidates(Kata kata) {
        // a set: the usual root may be named as an extra one too
        Set<Path> roots = new LinkedHashSet<>();
        Path katas = kata.folder().toAbsolutePath().normalize().getParent();
        if (katas != null && katas.endsWith("katas")) {
            roots.add(katas.resolveSibling("solutions"));
        }
        extra.forEach(root -> roots.add(root.toAbsolutePath().normalize()));
        return new ArrayList<>(roots);
    }
}
