package dev.lockstep.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Moment;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InterleavingFormatsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Moment READ = new Moment(
            2,
            Moment.Role.EARLIER_ACCESS,
            "count",
            List.of(new Moment.Value("count", "0")),
            List.of(new Moment.Held(1, List.of("Lock"))),
            List.of(new Moment.Wait(2, "Lock\u001B", 1), new Moment.Wait(1, "its next task", Moment.Wait.NOBODY)));

    static final Interleaving LOST = new Interleaving(
            "Two threads both read `count = 0`, then both wrote 1: an increment is lost.",
            "",
            List.of(new Lane(1, "a\u001B[31m"), new Lane(2, "b")),
            List.of(
                    outside(1, "the check calls increment()"),
                    inside(1, Step.Kind.READ, "reads count: 0", 5).at(READ),
                    inside(2, Step.Kind.READ, "reads count: 0", 5),
                    folded(3),
                    inside(1, Step.Kind.WRITE, "writes count: 1", 6),
                    inside(2, Step.Kind.WRITE, "writes count: 1", 6)),
            new Finding.BrokenAssertion(Cause.LOST_UPDATE, "expected: <2> but was: <1>", List.of()));

    private static Step inside(int thread, Step.Kind kind, String words, int line) {
        var place = new Place("Counter", "increment", "My Counter.java", line);
        return new Step(thread, kind, words, Optional.of(place), List.of("Lock"), Duration.ZERO, true, 0);
    }

    private static Step outside(int thread, String words) {
        return new Step(thread, Step.Kind.CALL, words, Optional.empty(), List.of(), Duration.ZERO, false, 0);
    }

    private static Step folded(int number) {
        return new Step(Step.SEVERAL, Step.Kind.FOLDED, "…", Optional.empty(), List.of(), Duration.ZERO, true, number);
    }

    @Test
    void jsonIsAsItsSchemaDescribesIt() {
        var schema = JSON.readTree(
                Path.of("..", "..", "docs", "interleaving.schema.json").toFile());
        assertEquals(List.of(), JsonSchema.violations(schema, json()));
    }

    @Test
    void jsonHoldsEveryStepInOrder() {
        assertEquals(
                List.of("call", "read", "read", "folded", "write", "write"),
                json().get("steps")
                        .valueStream()
                        .map(step -> step.get("kind").asString())
                        .toList());
        assertEquals(3, json().get("steps").get(3).get("folded").asInt());
    }

    @Test
    void jsonSaysWhatIsKnownAfterAStep() {
        var step = json().get("steps").get(1);
        assertEquals(2, step.get("index").asInt());
        assertEquals("earlier-access", step.get("role").asString());
        assertEquals("count", step.get("variable").asString());
        assertEquals(
                "[{\"variable\":\"count\",\"value\":\"0\"}]", step.get("values").toString());
        assertEquals("[{\"thread\":1,\"locks\":[\"Lock\"]}]", step.get("held").toString());
        assertEquals(
                "[{\"thread\":2,\"waitsFor\":\"Lock\\\\u001b\",\"heldBy\":1},{\"thread\":1,\"waitsFor\":\"its next task\"}]",
                step.get("waits").toString());
    }

    @Test
    void sarifHasAFlowForEachThreadAndCountsThroughAllOfThem() {
        var flows = sarif().at("/runs/0/results/0/codeFlows/0/threadFlows");
        assertEquals(List.of(1, 2, 5), orders(flows.get(0)));
        assertEquals(List.of(3, 6), orders(flows.get(1)));
    }

    private static List<Integer> orders(JsonNode flow) {
        return flow.get("locations")
                .valueStream()
                .map(step -> step.get("executionOrder").asInt())
                .toList();
    }

    @Test
    void sarifNamesFilesAndLinesInsideTheSubmissionOnly() {
        var steps = sarif().at("/runs/0/results/0/codeFlows/0/threadFlows/0/locations");
        assertTrue(steps.get(0).at("/location/physicalLocation").isMissingNode());
        assertEquals(
                "My%20Counter.java",
                steps.get(1)
                        .at("/location/physicalLocation/artifactLocation/uri")
                        .asString());
        assertEquals(
                5,
                steps.get(1).at("/location/physicalLocation/region/startLine").asInt());
        assertEquals("LOST_UPDATE", sarif().at("/runs/0/tool/driver/rules/0/id").asString());
    }

    @Test
    void nothingActsOnTheTerminal() {
        assertEquals("a\\u001b[31m", json().at("/threads/0/name").asString());
    }

    private static JsonNode json() {
        return JSON.readTree(InterleavingJson.tree(LOST).toString());
    }

    private static JsonNode sarif() {
        return JSON.readTree(Sarif.log(List.of(LOST)).toString());
    }
}
