package dev.lockstep.core.selfcheck;

import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.Slug;
import dev.lockstep.core.kata.format.TextFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lists the solutions in a folder. */
final class SolutionsReader {

    private static final String ACCEPTED = "accepted";
    private static final String REJECTED = "rejected";
    private static final String APPROACHES = "approaches.md";
    private static final String EXPECT = "expect.json";

    /** What the authors argue about checks and mutants; read by whoever looks at these. */
    private static final String MATRIX = "matrix.json";

    private static final String MUTANTS = "mutants.json";

    private final Path folder;
    private final Problems problems;
    private final TextFiles texts;

    SolutionsReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        this.texts = new TextFiles(folder, problems);
    }

    Solutions read() {
        if (!texts.isFolder("")) {
            problems.add("", "", "no folder " + folder, "the folder of this kata's solutions");
        }
        texts.names("").stream()
                .filter(name -> !List.of(ACCEPTED, REJECTED, APPROACHES, MATRIX, MUTANTS)
                        .contains(name))
                .forEach(name -> problems.add(
                        name,
                        "",
                        "something unknown",
                        "only accepted/, rejected/, approaches.md, matrix.json and mutants.json; remove it"));
        List<Solution.Accepted> accepted = names(ACCEPTED).stream()
                .flatMap(name -> accepted(name).stream())
                .toList();
        List<Solution.Rejected> rejected = names(REJECTED).stream()
                .flatMap(name -> rejected(name).stream())
                .toList();
        return new Solutions(folder, hasApproaches(), accepted, rejected, problems.found());
    }

    private boolean hasApproaches() {
        return texts.isFile(APPROACHES)
                && texts.required(APPROACHES).filter(text -> !text.isBlank()).isPresent();
    }

    /** The solutions' names; what cannot be a solution becomes a problem. */
    private List<String> names(String part) {
        return texts.names(part).stream().filter(name -> isSolution(part, name)).toList();
    }

    private boolean isSolution(String part, String name) {
        String path = part + "/" + name;
        if (!texts.isFolder(path)) {
            problems.add(path, "", "a file", "only folders, one for each solution; move it into one");
            return false;
        }
        if (!Slug.isSlug(name)) {
            problems.add(path, "", "this folder name", Slug.WORDS + "; rename the folder");
        }
        return true;
    }

    private Optional<Solution.Accepted> accepted(String name) {
        String expect = ACCEPTED + "/" + name + "/" + EXPECT;
        if (!texts.isMissing(expect)) {
            problems.add(
                    expect, "", "a declared rejection", "none; move the solution to rejected/ or remove this file");
            return Optional.empty();
        }
        return Optional.of(new Solution.Accepted(name, folder.resolve(ACCEPTED).resolve(name)));
    }

    private Optional<Solution.Rejected> rejected(String name) {
        String expect = REJECTED + "/" + name + "/" + EXPECT;
        return texts.required(expect)
                .flatMap(text -> ExpectationReader.read(expect, text, problems))
                .map(expectation ->
                        new Solution.Rejected(name, folder.resolve(REJECTED).resolve(name), expectation));
    }
}
