package dev.lockstep.core.selfcheck.matrix;

import dev.lockstep.core.kata.format.JsonFields;
import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.kata.format.TextFiles;
import dev.lockstep.core.selfcheck.Solutions;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a {@code matrix.json} and holds it against {@code docs/kata-format.md}. */
final class ArgumentsReader {

    private static final String FILE = "matrix.json";

    private ArgumentsReader() {}

    /** By the checks' sentences, why these may be there though they catch nothing; empty if there is no such file. */
    static Map<String, String> read(Solutions solutions, Problems problems) {
        var texts = new TextFiles(solutions.folder(), problems);
        Map<String, String> arguments = new LinkedHashMap<>();
        if (!texts.isMissing(FILE)) {
            texts.required(FILE)
                    .flatMap(text -> JsonFields.parse(FILE, text, problems))
                    .ifPresent(json -> read(json, arguments));
        }
        return arguments;
    }

    private static void read(JsonFields json, Map<String, String> arguments) {
        json.allowOnly("formatVersion", "catchNothing");
        json.integer("formatVersion", 1, 1);
        for (var argument : json.objects("catchNothing")) {
            argument.allowOnly("check", "because");
            var because = argument.string("because");
            if (because.filter(String::isBlank).isPresent()) {
                argument.problem("because", "nothing but blanks", "a sentence: why this check is there all the same");
            }
            argument.string("check").ifPresent(check -> because.ifPresent(reason -> arguments.put(check, reason)));
        }
    }
}
