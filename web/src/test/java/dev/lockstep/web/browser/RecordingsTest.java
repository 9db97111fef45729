package dev.lockstep.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.grading.GradingLine;
import dev.lockstep.core.grading.GradingListener;
import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.report.JsonReport;
import dev.lockstep.core.report.Report;
import dev.lockstep.core.submission.Reading;
import dev.lockstep.core.submission.SubmissionReader;
import dev.lockstep.core.submission.UnreadablePathException;
import dev.lockstep.web.serve.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what pages and player are tested with against what the grader says today. Where it says something else, write the recordings anew
 * with {@code mvn -pl web -am test -Dtest=RecordingsTest -Dsurefire.failIfNoSpecifiedTests=false -Dlockstep.write-docs=true}, and look at what has changed.
 */
@DisplayName("what the grader says today is in")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingsTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final boolean WRITES = Boolean.getBoolean("lockstep.write-docs");
    private static final List<String> OF_ONE_GRADER_ONLY = List.of("graderVersion", "replayId");

    /** A grading takes seconds: of these two there are most recordings. */
    private static final Set<String> COMPARED = Set.of(Recorded.DEADLOCK.solution, Recorded.DATA_RACE.solution);

    private static final String AROUND_A_RING = "transfers around a ring of three accounts all come to an end";
    private static final String BOTH_WAYS =
            "transfers in both directions and readers of all balances all come to an end";
    private static final String AT_ONCE =
            "while one thread sends money from 0 to 1 and another sends it back, both come to an end, none is lost";

    private final GradingLine line = GradingLine.open(Path.of("target", "test-cache"));
    private final Map<String, JsonNode> reports = new HashMap<>();

    @AfterAll
    void stop() {
        line.close();
    }

    /**
     * A file with what the grader said of a rejected solution.
     *
     * @param property of the check whose interleaving it is; empty for the whole report
     */
    record Recording(Path file, String kata, String solution, String property) {

        static Recording of(Recorded report) {
            return new Recording(report.path(), report.kata, report.solution, "");
        }

        static Recording told(String name, String solution, String property) {
            return new Recording(Harness.path(name), "deadlock-transfer", solution, property);
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    static Stream<Recording> all() {
        Stream<Recording> interleavings = Stream.of(
                Recording.told("deadlock-of-three", "locks-in-argument-order", AROUND_A_RING),
                Recording.told("data-race", "balance-without-the-lock", BOTH_WAYS),
                Recording.told("lost-update", "no-lock-at-all", AT_ONCE));
        return Stream.concat(Stream.of(Recorded.values()).map(Recording::of), interleavings)
                .filter(it -> WRITES || COMPARED.contains(it.solution));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void recordings(Recording recording) throws IOException {
        JsonNode report = report(recording.kata, recording.solution);
        JsonNode now = recording.property.isEmpty() ? report : interleaving(report, recording.property);
        if (WRITES) {
            Files.writeString(recording.file, now.toPrettyString() + "\n");
        }
        assertEquals(
                comparable(now), comparable(MAPPER.readTree(Files.readString(recording.file))), recording::toString);
    }

    private static String comparable(JsonNode node) {
        JsonNode copy = node.deepCopy();
        OF_ONE_GRADER_ONLY.forEach(field -> copy.findParents(field).forEach(each -> ((ObjectNode) each).remove(field)));
        return copy.toPrettyString();
    }

    private static JsonNode interleaving(JsonNode report, String property) {
        return report.path("checks")
                .valueStream()
                .filter(each -> each.path("property").asString().equals(property))
                .findFirst()
                .orElseThrow()
                .path("interleaving");
    }

    private JsonNode report(String kata, String solution) {
        return reports.computeIfAbsent(solution, _ -> MAPPER.readTree(grade(World.kata(kata), solution)));
    }

    private String grade(Kata kata, String solution) {
        var submission = ((Reading.Ok) read(kata, solution)).submission();
        Outcome outcome = line.grade(kata, submission, GradingListener.NONE);
        return JsonReport.render(Report.of(kata.facts(), outcome, submission.files(), Optional.of("0.1.0-SNAPSHOT"))
                .inSandbox(IsolationLevel.ISOLATED));
    }

    private static Reading read(Kata kata, String solution) {
        try {
            return SubmissionReader.read(Path.of("../solutions", kata.id(), "rejected", solution), kata.facts());
        } catch (UnreadablePathException e) {
            throw new AssertionError(e);
        }
    }
}
