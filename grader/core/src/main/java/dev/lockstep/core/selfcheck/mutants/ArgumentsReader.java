package dev.lockstep.core.selfcheck.mutants;

import dev.lockstep.core.kata.format.JsonFields;
import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.TextFiles;
import dev.lockstep.core.selfcheck.Solution;
import dev.lockstep.core.selfcheck.Solutions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a {@code mutants.json} and holds it against {@code docs/kata-format.md}. */
final class ArgumentsReader {

    private static final String FILE = "mutants.json";

    private final List<String> solutions;

    private ArgumentsReader(Solutions solutions) {
        this.solutions = solutions.accepted().stream().map(Solution::name).toList();
    }

    /** The arguments beside some solutions; none if there is no such file. */
    static List<Argument> read(Solutions solutions, Problems problems) {
        var texts = new TextFiles(solutions.folder(), problems);
        if (texts.isMissing(FILE)) {
            return List.of();
        }
        return texts.required(FILE)
                .flatMap(text -> JsonFields.parse(FILE, text, problems))
                .map(json -> new ArgumentsReader(solutions).arguments(json))
                .orElse(List.of());
    }

    private List<Argument> arguments(JsonFields json) {
        json.allowOnly("formatVersion", "stillCorrect");
        json.integer("formatVersion", 1, 1);
        return json.objects("stillCorrect").stream().flatMap(this::argument).toList();
    }

    private Stream<Argument> argument(JsonFields json) {
        json.allowOnly("solution", "mutants", "because");
        Optional<String> solution = json.oneOf("solution", solutions);
        List<String> mutants = json.strings("mutants").orElse(List.of());
        Optional<String> because = json.string("because");
        if (because.filter(String::isBlank).isPresent()) {
            json.problem("because", "nothing but blanks", "a sentence: why these mutants are still correct");
        }
        return solution.isEmpty() || because.isEmpty()
                ? Stream.of()
                : mutants.stream().map(mutant -> new Argument(solution.get(), mutant, because.get()));
    }
}
