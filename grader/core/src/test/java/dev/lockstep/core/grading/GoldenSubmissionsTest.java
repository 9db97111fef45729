package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.BrokenKataException;
import dev.lockstep.core.kata.Kata;
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
    private static final Path GOLDEN_HASTY = GradingWorld.resource("golden-hasty");

    private static final Path GOLDEN_SCHEDULED = GradingWorld.resource("golden-scheduled");

    private static final Path GOLDEN_SUPPLIED = GradingWorld.resource("golden-supplied");

    private static final Path GOLDEN_TESTS = GradingWorld.resource("golden-tests");

    static List<String> stories() throws IOException {
        return storiesIn(GOLDEN);
    }

    static List<String> hastyStories() throws IOException {
        return storiesIn(GOLDEN_HASTY);
    }

    static List<String> scheduledStories() throws IOException {
        return storiesIn(GOLDEN_SCHEDULED);
    }

    static List<String> suppliedStories() throws IOException {
        return storiesIn(GOLDEN_SUPPLIED);
    }

    static List<String> testStories() throws IOException {
        return storiesIn(GOLDEN_TESTS);
    }

    private static List<String> storiesIn(Path folder) throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(story -> story.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void hasItsOutcome(String story) throws IOException, BrokenKataException {
        assertHasItsOutcome(GOLDEN.resolve(story), GradingWorld.tally());
    }

    @ParameterizedTest(name = "{0}, under small limits")
    @MethodSource("hastyStories")
    void hasItsOutcomeUnderSmallLimits(String story) throws IOException, BrokenKataException {
        assertHasItsOutcome(GOLDEN_HASTY.resolve(story), GradingWorld.hastyTally());
    }

    @ParameterizedTest(name = "{0}, under every schedule")
    @MethodSource("scheduledStories")
    void hasItsOutcomeUnderEverySchedule(String story) throws IOException, BrokenKataException {
        assertHasItsOutcome(GOLDEN_SCHEDULED.resolve(story), GradingWorld.scheduledTally());
    }

    @ParameterizedTest(name = "{0}, of a kata that supplies a type")
    @MethodSource("suppliedStories")
    void hasItsOutcomeWithSuppliedTypes(String story) throws IOException, BrokenKataException {
        assertHasItsOutcome(GOLDEN_SUPPLIED.resolve(story), GradingWorld.clockedTally());
    }

    @ParameterizedTest(name = "{0}, for a kata that asks for a test")
    @MethodSource("testStories")
    void hasItsOutcomeAsATest(String story) throws IOException, BrokenKataException {
        assertHasItsOutcome(GOLDEN_TESTS.resolve(story), GradingWorld.testedTally());
    }

    private static void assertHasItsOutcome(Path folder, Kata kata) throws IOException {
        List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));

        Outcome outcome = GradingWorld.grade(kata, folder);

        assertEquals(expected.getFirst(), GradingWorld.summary(outcome), outcome::toString);
        for (String phrase : expected.subList(1, expected.size())) {
            assertTrue(outcome.toString().contains(phrase), () -> "\"" + phrase + "\" is missing in " + outcome);
        }
    }
}
