package dev.lockstep.core.report;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.scoring.Score;
import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.explore.Coverage;
import java.util.List;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A report for a program, as {@code docs/report.schema.json} describes it. */
public final class JsonReport {

    /** Counts up whenever a reader of the older form would misread the newer one. */
    public static final int FORMAT_VERSION = 1;

    /** Writes ASCII only, so that no terminal's encoding can spoil it. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonReport() {}

    /** The report as indented JSON. */
    public static String render(Report report) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(report));
    }

    /** The report as a tree, to be put into a larger one. */
    public static ObjectNode tree(Report report) {
        var root = NODES.objectNode();
        root.put("formatVersion", FORMAT_VERSION);
        report.graderVersion().ifPresent(version -> root.put("graderVersion", Printable.line(version)));
        root.putObject("kata").put("id", Printable.line(report.kata())).put("title", Printable.line(report.title()));
        root.put("verdict", report.outcome().verdict().name());
        report.cause().ifPresent(cause -> root.put("cause", cause.name()));
        report.isolation().ifPresent(level -> root.put("isolation", level.name()));
        root.put("sentence", Sentences.of(report.outcome()));
        report.cause().map(Sentences::next).ifPresent(next -> root.put("next", next));
        report.score().ifPresent(score -> root.set("score", score(score)));
        addOutcome(root, report.outcome());
        return root;
    }

    private static void addOutcome(ObjectNode root, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted accepted -> addChecks(root, accepted.checks());
            case Outcome.Rejected rejected -> {
                addReason(root, rejected.reason());
                addChecks(root, rejected.checks());
            }
            case Outcome.GraderFault(var stage, var detail, var evidence) -> {
                root.putObject("fault").put("stage", stage.name()).put("detail", Printable.lines(detail));
                if (!evidence.isEmpty()) {
                    addChecks(root, evidence);
                }
            }
        }
    }

    private static void addReason(ObjectNode root, Reason reason) {
        switch (reason) {
            case Reason.Refused refused -> {
                var problems = root.putArray("problems");
                refused.problems().forEach(problem -> problems.add(problem(problem)));
            }
            case Reason.Failed failed ->
                root.putObject("shown")
                        .put("check", Printable.line(failed.check().id()))
                        .put("property", Printable.line(failed.check().property()))
                        .set("finding", JsonFindings.finding(failed.finding(), failed.replayId()));
        }
    }

    private static ObjectNode problem(SourceProblem problem) {
        var node = NODES.objectNode();
        if (!problem.file().isEmpty()) {
            node.put("file", Printable.line(problem.file()));
        }
        if (problem.line() > 0) {
            node.put("line", problem.line());
        }
        if (problem.column() > 0) {
            node.put("column", problem.column());
        }
        return node.put("message", Printable.lines(problem.message()));
    }

    private static ObjectNode score(Score score) {
        var node = NODES.objectNode().put("points", score.points());
        var groups = node.putArray("groups");
        for (var earned : score.groups()) {
            groups.addObject()
                    .put("group", earned.group().label())
                    .put("passed", earned.passed())
                    .put("total", earned.total())
                    .put("weight", earned.weight())
                    .put("points", earned.points());
        }
        score.cap()
                .ifPresent(
                        cap -> node.putObject("cap").put("points", cap.points()).put("reason", cap.reason()));
        return node;
    }

    private static void addChecks(ObjectNode root, List<Check> checks) {
        var array = root.putArray("checks");
        checks.forEach(check -> array.add(check(check)));
    }

    private static ObjectNode check(Check check) {
        var node = NODES.objectNode()
                .put("id", Printable.line(check.id()))
                .put("group", check.group().label())
                .put("kind", check.kind().label())
                .put("property", Printable.line(check.property()));
        switch (check.result()) {
            case CheckResult.Passed(var coverage) -> {
                node.put("result", "passed");
                coverage.ifPresent(it -> node.putObject("coverage")
                        .put("complete", it instanceof Coverage.Every)
                        .put("schedules", it.schedules()));
            }
            case CheckResult.Inconclusive(var why) ->
                node.put("result", "inconclusive").put("why", Printable.lines(why));
            case CheckResult.NotRun(var why) -> node.put("result", "not-run").put("why", Printable.lines(why));
            case CheckResult.Failed failed -> {
                var array = node.put("result", "failed").putArray("findings");
                failed.findings()
                        .forEach(finding -> array.add(JsonFindings.finding(finding, failed.replayId(finding))));
                failed.interleaving().ifPresent(told -> node.set("interleaving", InterleavingJson.tree(told)));
            }
        }
        return node;
    }
}
