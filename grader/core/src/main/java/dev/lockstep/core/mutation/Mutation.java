package dev.lockstep.core.mutation;

import dev.lockstep.core.source.Javac;
import dev.lockstep.core.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All mutants of some source files.
 *
 * @param mutants in the order of the text; each of them compiles
 * @param notCompiling how many further changes would not compile
 */
public record Mutation(List<Mutant> mutants, int notCompiling) {

    public Mutation {
        mutants = List.copyOf(mutants);
    }

    /**
     * Makes every mistake that can be made in the files, one at a time.
     *
     * @param supplied there for the files to use, unless they declare the same types themselves; in these no mistake is made
     * @throws DoesNotCompileException if the files do not compile with these, and nothing else but Java SE
     */
    public static Mutation of(List<SourceFile> files, List<SourceFile> supplied) throws DoesNotCompileException {
        try (var javac = new Javac()) {
            var code = javac.parse(files).stream().map(Code::new).toList();
            var beside = supplied.stream()
                    .filter(file -> code.stream()
                            .noneMatch(one -> one.declares(file.name().replaceFirst("\\.java$", ""))))
                    .toList();
            var problem = javac.problem(together(files, beside));
            if (problem.isPresent()) {
                throw new DoesNotCompileException(problem.get());
            }
            var candidates = candidates(files, code);
            var mutants = candidates.stream()
                    .filter(mutant ->
                            javac.problem(together(mutant.files(), beside)).isEmpty())
                    .toList();
            return new Mutation(mutants, candidates.size() - mutants.size());
        }
    }

    private static List<SourceFile> together(List<SourceFile> files, List<SourceFile> beside) {
        return Stream.concat(files.stream(), beside.stream()).toList();
    }

    /** Those that will not compile are numbered, too: which ones these are must not change what the others are called. */
    private static List<Mutant> candidates(List<SourceFile> files, List<Code> code) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Mutant> mutants = new ArrayList<>();
        for (var one : code) {
            for (var found : Walk.through(one)) {
                Operator operator = found.change().operator();
                String place = operator.label() + "/" + found.member();
                int number = numbers.merge(place, 1, Integer::sum);
                mutants.add(mutant(place + "/" + number, found.change(), one, files));
            }
        }
        return mutants;
    }

    private static Mutant mutant(String id, Change change, Code code, List<SourceFile> files) {
        SourceFile original = code.file();
        var mutated = new SourceFile(original.name(), Edit.apply(original.text(), change.edits()));
        var all = files.stream()
                .map(file -> file.equals(original) ? mutated : file)
                .toList();
        return new Mutant(id, change.operator(), code.line(change.start()), original, mutated, all);
    }
}
