package dev.lockstep.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.engine.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A report as SARIF")
class SarifReportTest {

    @Test
    @DisplayName("has a result with thread flows and a replay id for a check that failed under a schedule")
    void interleaving() {
        var result = sarif(underASchedule()).at("/runs/0/results/0");

        assertEquals("LOST_UPDATE", result.at("/ruleId").asString());
        assertEquals(2, result.at("/codeFlows/0/threadFlows").size());
        assertEquals("ls1_abc", result.at("/properties/replayId").asString());
        assertEquals("the count is 2", result.at("/properties/property").asString());
    }

    @Test
    @DisplayName("has a result without thread flows for a check that failed otherwise")
    void otherChecks() {
        var result = sarif(Reports.rejected(Reports.WRONG_TOTAL)).at("/runs/0/results/0");

        assertEquals("LOST_UPDATE", result.at("/ruleId").asString());
        assertTrue(result.at("/codeFlows").isMissingNode());
        assertTrue(result.at("/properties/replayId").isMissingNode());
    }

    @Test
    @DisplayName("has a result at each place for which a submission was refused")
    void refused() {
        var result = sarif(Reports.missingSemicolon()).at("/runs/0/results/0");

        assertEquals("DOES_NOT_COMPILE", result.at("/ruleId").asString());
        assertEquals(
                2, result.at("/locations/0/physicalLocation/region/startLine").asInt());
    }

    @Test
    @DisplayName("names each cause once as a rule")
    void rules() {
        for (var report : Reports.all()) {
            var run = sarif(report).at("/runs/0");
            var used = run.at("/results")
                    .valueStream()
                    .map(result -> result.at("/ruleId").asString())
                    .distinct()
                    .toList();
            var rules = run.at("/tool/driver/rules")
                    .valueStream()
                    .map(rule -> rule.at("/id").asString())
                    .toList();
            assertEquals(used, rules);
        }
    }

    @Test
    @DisplayName("has no result for what was accepted")
    void accepted() {
        assertEquals(0, sarif(Reports.accepted()).at("/runs/0/results").size());
    }

    @Test
    @DisplayName("says of a grader fault that nothing is known")
    void fault() {
        var invocation =
                sarif(Reports.fault("the process ended without a report")).at("/runs/0/invocations/0");

        assertFalse(invocation.at("/executionSuccessful").asBoolean(true));
    }

    private static Report underASchedule() {
        Finding finding = InterleavingFormatsTest.LOST.finding();
        var check = new Check(
                "concurrency-1",
                Group.CONCURRENCY,
                CheckKind.EVERY_SCHEDULE,
                "the count is 2",
                new CheckResult.Failed(
                        List.of(finding), Optional.of(InterleavingFormatsTest.LOST), List.of("ls1_abc")));
        return Reports.of(new Outcome.Rejected(new Reason.Failed(check, finding), List.of(check)));
    }

    private static JsonNode sarif(Report report) {
        return JsonMapper.builder().build().readTree(SarifReport.render(report));
    }
}
