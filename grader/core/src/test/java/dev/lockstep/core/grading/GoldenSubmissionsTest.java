package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("the grading line, held against submissions with a known outcome")
class GoldenSubmissionsTest {

    private static final Path GOLDEN = GradingWorld.resource("golden");

    static List<String> stories() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void hasItsOutcome(String story) throws IOException, BrokenKataException {
        Path folder = GOLDEN.resolve(story);
        List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));

        Outcome outcome = GradingWorld.grade(folder);

        assertEquals(expected.getFirst(), GradingWorld.summary(outcome), outcome::toString);
        for (String phrase : expected.subList(1, expected.size())) {
            assertTrue(outcome.toString().contains(phrase), () -> "\"" + phrase + "\" is missing in " + outcome);
        }
    }
}
