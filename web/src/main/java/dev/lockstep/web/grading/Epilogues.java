package dev.lockstep.web.grading;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.TextFiles;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.work.Epilogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what may be read of a kata by those who have solved it: its solutions are in a folder beside the folder of its katas. What cannot be read
 * is left out, and told: to whoever looks by its name, to whoever runs the server by what is wrong with it.
 */
final class Epilogues {

    private static final Logger LOG = LoggerFactory.getLogger(Epilogues.class);
    private static final String APPROACHES = "approaches.md";
    private static final String ACCEPTED = "accepted";

    private final Problems problems = new Problems();
    private final TextFiles files;

    private Epilogues(Path solutions) {
        this.files = new TextFiles(solutions, problems);
    }

    static Epilogue of(Kata kata) {
        Path solutions =
                kata.folder().resolveSibling("../solutions").resolve(kata.id()).normalize();
        return new Epilogues(solutions).of(kata, solutions);
    }

    private Epilogue of(Kata kata, Path folder) {
        String approaches =
                files.isFile(APPROACHES) ? files.required(APPROACHES).orElse("") : "";
        List<Epilogue.Solution> solutions = files.names(ACCEPTED).stream()
                .filter(name -> files.isFolder(ACCEPTED + "/" + name))
                .map(this::solution)
                .toList();
        List<KataProblem> found = problems.found();
        found.forEach(problem -> LOG.warn("In {}: {}", folder, problem.message()));
        List<String> unreadable =
                found.stream().map(KataProblem::file).distinct().toList();
        return new Epilogue(kata.discussion(), approaches, solutions, unreadable);
    }

    private Epilogue.Solution solution(String approach) {
        String folder = ACCEPTED + "/" + approach;
        return new Epilogue.Solution(
                approach,
                files.names(folder).stream()
                        .filter(name -> name.endsWith(".java"))
                        .flatMap(name -> source(folder, name).stream())
                        .toList());
    }

    private Optional<SourceFile> source(String folder, String name) {
        return files.required(folder + "/" + name).map(text -> new SourceFile(name, text));
    }
}
