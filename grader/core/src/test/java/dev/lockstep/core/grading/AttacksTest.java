package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataLoader;
import dev.lockstep.core.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The attack catalogue, from reading a submission to its reports. The first line of each attack declares its outcome.
 *
 * <p>The hidden tests of this kata are marked: in a class name, a string and a comment. No report may show the mark.
 */
@DisplayName("an attack on the grading line")
class AttacksTest {

    private static final Path ATTACKS = GradingWorld.resource("attacks");
    private static final String MARK = "q7x";

    @TempDir
    private Path folder;

    private Traces before = Traces.NONE;

    static List<String> attacks() throws IOException {
        try (Stream<Path> files = Files.list(ATTACKS)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();
        }
    }

    @BeforeEach
    void remember() throws IOException {
        before = Traces.now();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void hasItsOutcomeAndLeavesNothing(String attack) throws Exception {
        String source = Files.readString(ATTACKS.resolve(attack + ".java"));
        Declared declared = Declared.in(source);

        Outcome outcome = graded(source);

        assertEquals(declared.outcome(), GradingWorld.summary(outcome), outcome::toString);
        String reports = AllReports.of(guardedTally(), outcome);
        assertTrue(
                reports.contains(declared.phrase()),
                () -> "\"%s\" is missing in %s".formatted(declared.phrase(), reports));
        assertFalse(reports.toLowerCase(Locale.ROOT).contains(MARK), reports);
        assertEquals(before, Traces.now());
    }

    @Test
    @DisplayName("with seven megabytes of source is refused before anything is started")
    void sevenMegabytes() throws Exception {
        assertRefused("CE BAD_SOURCE", "// more and more\n".repeat(7_000_000 / 17));
    }

    @Test
    @DisplayName("with parentheses in parentheses without end is told to write it more simply")
    void deepParentheses() throws Exception {
        String sum = "(".repeat(20_000) + "1" + ")".repeat(20_000);

        String reports = assertRefused("CE DOES_NOT_COMPILE", "public class Tally { int x = " + sum + "; }");

        assertTrue(reports.contains("more simply"), reports);
    }

    @AfterAll
    static void theNextGradingIsUnaffected() throws Exception {
        Path correct = GradingWorld.resource("golden/correct/Tally.java");

        assertEquals("AC", GradingWorld.summary(GradingWorld.grade(guardedTally(), correct)));
    }

    private String assertRefused(String expected, String source) throws Exception {
        Outcome outcome = graded(source);

        assertEquals(expected, GradingWorld.summary(outcome), outcome::toString);
        assertEquals(before, Traces.now());
        return AllReports.of(guardedTally(), outcome);
    }

    private Outcome graded(String source) throws Exception {
        return GradingWorld.grade(guardedTally(), Files.writeString(folder.resolve("Tally.java"), source));
    }

    private static Kata guardedTally() throws BrokenKataException {
        return new KataLoader().load(GradingWorld.resource("katas/guarded-tally"));
    }

    /** What an attack's first line says: {@code // CE FORBIDDEN_API: java.net}. */
    private record Declared(String outcome, String phrase) {

        static Declared in(String source) {
            String line = source.lines().findFirst().orElseThrow().substring("// ".length());
            int colon = line.indexOf(": ");
            return colon < 0
                    ? new Declared(line, "")
                    : new Declared(line.substring(0, colon), line.substring(colon + 2));
        }
    }
}
