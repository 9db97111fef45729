package dev.lockstep.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class JsonReportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode SCHEMA =
            JSON.readTree(Path.of("..", "..", "docs", "report.schema.json").toFile());

    @ParameterizedTest
    @MethodSource("dev.lockstep.core.report.Reports#all")
    void everyReportIsAsItsSchemaDescribesIt(Report report) {
        assertEquals(List.of(), JsonSchema.violations(SCHEMA, JSON.readTree(JsonReport.render(report))));
    }

    @Test
    void theSchemaRefusesWhatIsNotAReport() {
        var misspelt = tree(Reports.rejected(Reports.TWO_WAIT));
        misspelt.put("verdcit", "AC");
        var unknownCause = tree(Reports.rejected(Reports.TWO_WAIT)).put("cause", "BAD_LUCK");
        var noVerdict = tree(Reports.accepted());
        noVerdict.remove("verdict");
        var tooMuch = tree(Reports.accepted());
        tooMuch.withObject("/score").put("points", 101);

        assertEquals(List.of("$ has an unknown field verdcit"), JsonSchema.violations(SCHEMA, misspelt));
        assertEquals(1, JsonSchema.violations(SCHEMA, unknownCause).size());
        assertEquals(List.of("$ has no verdict"), JsonSchema.violations(SCHEMA, noVerdict));
        assertEquals(List.of("$.score.points 101 is too large"), JsonSchema.violations(SCHEMA, tooMuch));
    }

    @Test
    void theSchemaKnowsEveryCause() {
        var known = SCHEMA.at("/$defs/cause/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();

        assertEquals(Stream.of(Cause.values()).map(Cause::name).toList(), known);
    }

    @Test
    void aRejectionCarriesItsFindingWithItsEvidence() {
        var report = JSON.readTree(JsonReport.render(Reports.rejected(Reports.TWO_WAIT)));

        assertEquals("DL", report.at("/verdict").asString());
        assertEquals("DEADLOCK", report.at("/cause").asString());
        assertEquals(50, report.at("/score/points").asInt());
        assertEquals("concurrency-1", report.at("/shown/check").asString());
        assertEquals(
                "the monitor of Account 2",
                report.at("/shown/finding/threads/0/waitsFor").asString());
        assertEquals(
                4, report.at("/checks/2/findings/0/threads/1/frames/0/line").asInt());
        assertEquals("not-run", report.at("/checks/3/result").asString());
    }

    @Test
    void aFaultHasNeitherScoreNorChecksNorCause() {
        var report = tree(Reports.fault("the process ended"));

        assertEquals("IE", report.at("/verdict").asString());
        assertEquals("RUN", report.at("/fault/stage").asString());
        assertFalse(report.has("score") || report.has("checks") || report.has("cause"), report.toString());
    }

    @Test
    void controlCharactersOfASubmissionAreSpelledOut() {
        var thrown = new Finding.EscapedException("Odd", "\u009b31m\u001b[2J\u0000\ud83d", "main", List.of());
        var json = JsonReport.render(Reports.rejected(thrown));

        assertTrue(
                json.chars().allMatch(character -> (character >= ' ' && character < 127) || character == '\n'), json);
        assertEquals(
                "\\u009b31m\\u001b[2J\\u0000\\ud83d",
                JSON.readTree(json).at("/shown/finding/message").asString());
    }

    private static ObjectNode tree(Report report) {
        return JsonReport.tree(report);
    }
}
