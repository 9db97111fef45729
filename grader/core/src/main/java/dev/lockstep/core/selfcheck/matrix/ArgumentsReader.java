package dev.lockstep.core.selfcheck.matrix;

import dev.lockstep.core.kata.format.JsonFields;
import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.TextFiles;
import dev.lockstep.core.selfcheck.Solutions;
import java.util.List;
import java.util.Optional;

/** Reads a {@code matrix.json} and holds it against {@code docs/kata-format.md}. */
final class ArgumentsReader {

    private static final String FILE = "matrix.json";

    private final Arguments arguments;

    private ArgumentsReader(Arguments arguments) {
        this.arguments = arguments;
    }

    /** Adds the arguments beside some solutions; there need not be such a file. */
    static void read(Solutions solutions, Problems problems, Arguments arguments) {
        var texts = new TextFiles(solutions.folder(), problems);
        if (!texts.isMissing(FILE)) {
            texts.required(FILE)
                    .flatMap(text -> JsonFields.parse(FILE, text, problems))
                    .ifPresent(new ArgumentsReader(arguments)::file);
        }
    }

    private void file(JsonFields json) {
        json.allowOnly("formatVersion", Arguments.CATCH_NOTHING, Arguments.NEVER_ALONE);
        json.integer("formatVersion", 1, 1);
        list(json, Arguments.CATCH_NOTHING, Worth.NOTHING);
        list(json, Arguments.NEVER_ALONE, Worth.NEVER_ALONE);
    }

    private void list(JsonFields json, String list, Worth worth) {
        if (json.has(list)) {
            json.objects(list).forEach(argument -> argument(argument, worth));
        }
    }

    private void argument(JsonFields json, Worth worth) {
        json.allowOnly("checks", "because");
        List<String> checks = json.strings("checks").orElse(List.of());
        Optional<String> because = json.string("because");
        if (because.filter(String::isBlank).isPresent()) {
            json.problem("because", "nothing but blanks", "a sentence: why these checks are there all the same");
        }
        because.ifPresent(reason -> checks.forEach(check -> arguments.add(worth, check, reason)));
    }
}
