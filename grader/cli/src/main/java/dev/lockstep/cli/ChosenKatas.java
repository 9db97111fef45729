package dev.lockstep.cli;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be checked, and what cannot be: the folders that could not be loaded, with what is wrong with them. */
record ChosenKatas(List<Kata> katas, Map<Path, List<KataProblem>> broken) {

    ChosenKatas {
        katas = List.copyOf(katas);
    }

    /** The named katas, or all of them if none is named; there is at least one, be it a broken one. */
    static ChosenKatas of(Lockstep lockstep, List<String> ids) throws UsageException {
        var catalogue = lockstep.catalogue();
        var chosen = ids.isEmpty()
                ? new ChosenKatas(catalogue.katas(), catalogue.broken())
                : named(lockstep, catalogue, ids);
        if (chosen.katas().isEmpty() && chosen.broken().isEmpty()) {
            throw new UsageException(
                    "There is nothing to check: no kata was found. Name a folder that has some: --katas DIR");
        }
        return chosen;
    }

    private static ChosenKatas named(Lockstep lockstep, Catalogue catalogue, List<String> ids) throws UsageException {
        var katas = new ArrayList<Kata>();
        var broken = new LinkedHashMap<Path, List<KataProblem>>();
        for (var id : ids) {
            var brokenNow = KataFinder.brokenNamed(catalogue, id);
            broken.putAll(brokenNow);
            if (brokenNow.isEmpty() || catalogue.find(id).isPresent()) {
                katas.add(lockstep.find(catalogue, id));
            }
        }
        return new ChosenKatas(katas.stream().distinct().toList(), broken);
    }

    /** A fault outranks a broken kata, and that whatever is wrong with a kata's files: what is least certain comes first. */
    int exitCode(boolean hasFaults, boolean isGreen) {
        if (hasFaults) {
            return ExitCode.FAULT;
        }
        if (!broken.isEmpty()) {
            return ExitCode.USAGE;
        }
        return isGreen ? ExitCode.OK : ExitCode.REJECTED;
    }
}
