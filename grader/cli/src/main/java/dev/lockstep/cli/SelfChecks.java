package dev.lockstep.cli;

import dev.lockstep.core.grading.Grader;
import dev.lockstep.core.selfcheck.Gradings;
import dev.lockstep.core.selfcheck.SelfCheck;
import dev.lockstep.core.selfcheck.SubmissionSource;
import java.nio.file.Path;
import java.util.List;

/** Opens the catalogue's self-check as commands use it: with the real grader, solutions read from folders, and all processors at work. */
final class SelfChecks {

    private SelfChecks() {}

    static SelfCheck open(Surroundings surroundings, CacheOption cache, List<Path> solutions) {
        return new SelfCheck(gradings(surroundings, cache, solutions));
    }

    static SelfCheck with(Grader grader, List<Path> solutions) {
        return new SelfCheck(gradings(grader, solutions));
    }

    static Gradings gradings(Surroundings surroundings, CacheOption cache, List<Path> solutions) {
        return gradings(surroundings.graders().apply(cache.folder(surroundings)), solutions);
    }

    private static Gradings gradings(Grader grader, List<Path> solutions) {
        return new Gradings(grader, SubmissionSource.folders(), solutions)
                .atOnce(Runtime.getRuntime().availableProcessors());
    }
}
