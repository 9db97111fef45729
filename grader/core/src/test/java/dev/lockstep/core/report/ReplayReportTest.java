package dev.lockstep.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.engine.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("a replayed schedule, as JSON,")
class ReplayReportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<Finding> findings() {
        return List.of(Reports.WRONG_TOTAL, Reports.NULL_POINTER, Reports.TWO_WAIT, Reports.LEFT, Reports.TOO_LONG);
    }

    @ParameterizedTest
    @MethodSource("findings")
    @DisplayName("holds a finding as the schema of reports describes it, with its replay id")
    void finding(Finding finding) {
        var node = replayed(finding).get("finding");

        assertEquals(List.of(), JsonSchema.violations(definition("finding"), node));
        assertEquals("ls1_x", node.get("replayId").asString());
    }

    @Test
    @DisplayName("holds an interleaving as its schema describes it")
    void interleaving() {
        var schema = schema("interleaving.schema.json");

        assertEquals(
                List.of(),
                JsonSchema.violations(schema, replayed(Reports.WRONG_TOTAL).get("interleaving")));
    }

    @Test
    @DisplayName("says of which kata and check, and nothing else")
    void rest() {
        var root = replayed(Reports.WRONG_TOTAL);

        assertEquals(
                Set.of("formatVersion", "kata", "check", "property", "finding", "interleaving"),
                root.properties().stream().map(property -> property.getKey()).collect(Collectors.toSet()));
        assertEquals("deadlock-transfer", root.get("kata").asString());
        assertEquals("concurrency-1", root.get("check").asString());
        assertEquals("no money is lost", root.get("property").asString());
        assertEquals(ReplayReport.FORMAT_VERSION, root.get("formatVersion").asInt());
        assertTrue(root.get("formatVersion").isInt());
    }

    /** As a program reads it. */
    private static JsonNode replayed(Finding finding) {
        var result =
                new CheckResult.Failed(List.of(finding), Optional.of(InterleavingFormatsTest.LOST), List.of("ls1_x"));
        var check = new Check("concurrency-1", Group.CONCURRENCY, "no money is lost", result);
        ObjectNode tree = ReplayReport.tree("deadlock-transfer", new Reason.Failed(check, finding));
        return JSON.readTree(JSON.writeValueAsString(tree));
    }

    private static JsonNode definition(String name) {
        ObjectNode root = JSON.createObjectNode().put("$ref", "#/$defs/" + name);
        root.set("$defs", schema("report.schema.json").get("$defs"));
        return root;
    }

    private static JsonNode schema(String name) {
        return JSON.readTree(Path.of("..", "..", "docs", name).toFile());
    }
}
