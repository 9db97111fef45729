package dev.lockstep.web.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Phase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("a question about a trace")
class TraceQuestionTest {

    /** Of a report of this repository's grader. */
    private static TraceQuestion first(String name) {
        String report = report(name);
        Attempt attempt = new Attempt(
                Attempts.submission(Evidence.NONE).id(),
                "deadlock-transfer",
                Kind.SUBMISSION,
                Attempts.START,
                Phase.DONE,
                Optional.of(Attempts.grading(Evidence.read(report))),
                List.of());
        return TraceQuestion.of(List.of(attempt), _ -> report).getFirst();
    }

    private static String report(String name) {
        try (InputStream in =
                TraceQuestionTest.class.getResourceAsStream("/dev/lockstep/web/browser/" + name + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aboutADeadlockNamesWhoHoldsWhatAndWaitsForWhat() {
        TraceQuestion question = first("deadlock");
        assertEquals(Cause.DEADLOCK, question.trace().cause());
        assertTrue(
                question.ask()
                        .startsWith(
                                "\"sends 1 from 0 to 1\" holds ReentrantLock#1 and waits for ReentrantLock#2, which \"sends 2 from 1 to 0\" holds."),
                question.ask());
        assertTrue(question.listenFor().contains("one order of locks"), question.listenFor());
    }

    @Test
    void aboutADataRaceNamesBothUsesWithTheirLines() {
        TraceQuestion question = first("data-race");
        assertTrue(
                question.ask().matches("(?s).*(reads|writes) .*\\(Bank\\.java:\\d+\\).*nothing orders the two.*"),
                question.ask());
    }

    @Test
    void aboutALostUpdateNamesTheStepThatCameBetween() {
        TraceQuestion question = first("lost-update");
        assertTrue(
                question.ask()
                        .matches("First \"puts an element \\(\\d\\)\" reads .*, then \"puts an element \\(\\d\\)\" .*,"
                                + " and only after that \"puts an element \\(\\d\\)\" writes .*"),
                question.ask());
    }

    @Test
    void isAskedOnceForEachCauseAboutItsFirstTrace() {
        String deadlock = report("deadlock");
        Attempt one = Attempts.submission(Evidence.read(deadlock));
        Attempt two = Attempts.submission(Evidence.read(deadlock));
        List<TraceQuestion> questions = TraceQuestion.of(List.of(one, two), _ -> deadlock);
        assertEquals(
                questions.stream()
                        .map(question -> question.trace().cause())
                        .distinct()
                        .count(),
                questions.size());
        assertTrue(questions.stream().allMatch(question -> question.attempt().equals(one)));
    }

    @ParameterizedTest
    @EnumSource
    void canBeAskedForEveryCause(Cause cause) {
        List<Step> steps = List.of(step(1, 3), step(2, 3), step(1, 4));
        Finding finding = new Finding.BrokenAssertion(cause, "", List.of());
        Words words = Words.of(new Interleaving(
                "It goes wrong.", "", List.of(new Lane(1, "one"), new Lane(2, "two")), steps, finding));
        assertFalse(words.ask().isBlank() || words.listenFor().isBlank());
        assertTrue(words.ask().contains("?"), words.ask());
    }

    private static Step step(int thread, int line) {
        Place place = new Place("Counter", "add", "Counter.java", line);
        return new Step(
                thread, Step.Kind.READ, "reads count: 0", Optional.of(place), List.of(), Duration.ZERO, true, 0);
    }
}
