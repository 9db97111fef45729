package dev.lockstep.core.report;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A report for editors and code hosts, as SARIF: one result for each failed check and each refused place.
 *
 * <p>What is where in it is in {@code docs/sarif-output.md}.
 */
public final class SarifReport {

    /** Writes ASCII only, so that no reader's encoding can spoil it. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Report report;
    private final ObjectNode log = Sarif.log(List.of());
    private final ObjectNode run = (ObjectNode) log.get("runs").get(0);
    private final ObjectNode driver = (ObjectNode) run.get("tool").get("driver");
    private final ArrayNode results = (ArrayNode) run.get("results");
    private final Set<Cause> rules = EnumSet.noneOf(Cause.class);

    private SarifReport(Report report) {
        this.report = report;
    }

    /** The report as indented JSON. */
    public static String render(Report report) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(report));
    }

    static ObjectNode tree(Report report) {
        return new SarifReport(report).log();
    }

    private ObjectNode log() {
        report.graderVersion().ifPresent(version -> driver.put("version", Printable.line(version)));
        switch (report.outcome()) {
            case Outcome.Accepted(var checks) -> checks.forEach(this::check);
            case Outcome.Rejected(Reason.Refused refused, var _) ->
                refused.problems().forEach(problem -> problem(refused.cause(), problem));
            case Outcome.Rejected(Reason.Failed _, var checks) -> checks.forEach(this::check);
            case Outcome.GraderFault fault -> fault(fault);
        }
        return log;
    }

    private void check(Check check) {
        if (check.result() instanceof CheckResult.Failed failed) {
            var result = results.addObject();
            failed.interleaving()
                    .ifPresentOrElse(
                            told -> Sarif.add(result, told),
                            () -> plain(result, failed.findings().getFirst()));
            rule(Cause.valueOf(result.get("ruleId").asString()));
            var properties = result.putObject("properties").put("property", Printable.line(check.property()));
            failed.replayIds().stream().findFirst().ifPresent(id -> properties.put("replayId", id));
        }
    }

    /** What no schedule was chosen for has no thread flow. */
    private static void plain(ObjectNode result, Finding finding) {
        result.put("ruleId", finding.cause().name()).put("level", "error");
        Sarif.message(result, "message", Sentences.of(finding));
    }

    private void problem(Cause cause, SourceProblem problem) {
        rule(cause);
        var result = results.addObject().put("ruleId", cause.name()).put("level", "error");
        Sarif.message(result, "message", problem.message());
        if (!problem.file().isEmpty()) {
            var physical = result.putArray("locations").addObject().putObject("physicalLocation");
            physical.putObject("artifactLocation").put("uri", Sarif.uri(problem.file()));
            if (problem.line() > 0) {
                physical.putObject("region").put("startLine", problem.line());
            }
        }
    }

    /** Nothing is known of the submission: not that it is wrong, and not that it is right. */
    private void fault(Outcome.GraderFault fault) {
        var invocation = run.putArray("invocations").addObject().put("executionSuccessful", false);
        var said = invocation.putArray("toolExecutionNotifications").addObject().put("level", "error");
        Sarif.message(said, "message", fault.stage() + ": " + fault.detail());
    }

    private void rule(Cause cause) {
        if (rules.add(cause)) {
            Sarif.rule(((ArrayNode) driver.get("rules")).addObject(), cause);
        }
    }
}
