package dev.lockstep.core.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One attack of the catalogue on the grading line: the text of a submission, with the outcome that it is to have.
 *
 * @param name what it does, in words
 * @param kata the one that it pretends to solve
 * @param source its one file
 * @param outcome verdict and cause
 * @param phrases what its reports have to say
 */
record Attack(String name, String kata, String source, String outcome, List<String> phrases) {

    private static final String KATA = "guarded-tally";

    private static final Path FOLDER = GradingWorld.resource("attacks");
    private static final String SUFFIX = ".java";

    /** Those that have files of their own, by name, and those that are too long for one. */
    static List<Attack> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return Stream.concat(files.sorted().map(Attack::in), Stream.of(sevenMegabytes(), deepParentheses()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of each outcome: a sample that shows each of them on a sandbox. */
    static List<Attack> oneOfEachOutcome() {
        Map<String, Attack> firsts = new LinkedHashMap<>();
        all().forEach(attack -> firsts.putIfAbsent(attack.outcome, attack));
        return List.copyOf(firsts.values());
    }

    /** The attack in a file, whose first line declares its outcome: {@code // CE FORBIDDEN_API: java.net}. */
    private static Attack in(Path file) {
        try {
            String source = Files.readString(file);
            String[] declared = source.lines()
                    .findFirst()
                    .orElseThrow()
                    .substring("// ".length())
                    .split(": ", 2);
            String name = file.getFileName().toString().replace(SUFFIX, "");
            return new Attack(name, KATA, source, declared[0], List.of(declared).subList(1, declared.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack sevenMegabytes() {
        return new Attack(
                "has-seven-megabytes",
                KATA,
                "// more and more\n".repeat(7_000_000 / 17),
                "CE BAD_SOURCE",
                List.of("64 KiB"));
    }

    private static Attack deepParentheses() {
        String sum = "(".repeat(20_000) + "1" + ")".repeat(20_000);
        return new Attack(
                "has-parentheses-without-end",
                KATA,
                "public class Tally { int x = " + sum + "; }",
                "CE DOES_NOT_COMPILE",
                List.of("more simply"));
    }

    @Override
    public String toString() {
        return name;
    }
}
