package dev.lockstep.core.report;

import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.scoring.Score;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads back what {@link JsonReport} has written, so that a report that was kept can be told in every other form.
 *
 * <p>What is known between the steps of an interleaving is not read: no other form tells it.
 */
public final class ReportReader {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final JsonNode root;

    private ReportReader(JsonNode root) {
        this.root = root;
    }

    /**
     * The report of a text.
     *
     * @param sources the submission's files, for showing lines of them
     * @throws IllegalArgumentException if it was written by a Lockstep that knows other words
     */
    public static Report read(String json, List<SourceFile> sources) {
        return new ReportReader(MAPPER.readTree(json)).report(sources);
    }

    private Report report(List<SourceFile> sources) {
        return new Report(
                root.path("kata").path("id").asString(),
                root.path("kata").path("title").asString(),
                outcome(),
                root.has("score") ? Optional.of(score(root.get("score"))) : Optional.empty(),
                optional(root, "graderVersion"),
                sources,
                optional(root, "isolation").map(IsolationLevel::valueOf));
    }

    private Outcome outcome() {
        List<Check> checks = new ArrayList<>();
        root.path("checks").forEach(check -> checks.add(check(check)));
        if (root.has("fault")) {
            JsonNode fault = root.get("fault");
            return new Outcome.GraderFault(
                    Stage.valueOf(fault.path("stage").asString()),
                    fault.path("detail").asString(),
                    checks);
        }
        return root.has("cause") ? new Outcome.Rejected(reason(checks), checks) : new Outcome.Accepted(checks);
    }

    private Reason reason(List<Check> checks) {
        if (root.has("problems")) {
            List<SourceProblem> problems = new ArrayList<>();
            root.get("problems").forEach(problem -> problems.add(problem(problem)));
            return new Reason.Refused(Cause.valueOf(root.path("cause").asString()), problems);
        }
        JsonNode shown = root.path("shown");
        String id = shown.path("check").asString();
        Check check = checks.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the report has no check " + id));
        return new Reason.Failed(check, FindingReader.finding(shown.path("finding")));
    }

    private static SourceProblem problem(JsonNode node) {
        return new SourceProblem(
                node.path("file").asString(""),
                node.path("line").asInt(0),
                node.path("column").asInt(0),
                node.path("message").asString());
    }

    private static Check check(JsonNode node) {
        return new Check(
                node.path("id").asString(),
                Group.valueOf(constant(node, "group")),
                CheckKind.valueOf(constant(node, "kind")),
                node.path("property").asString(),
                result(node));
    }

    private static CheckResult result(JsonNode node) {
        return switch (node.path("result").asString()) {
            case "passed" ->
                new CheckResult.Passed(
                        node.has("coverage") ? Optional.of(coverage(node.get("coverage"))) : Optional.empty());
            case "inconclusive" -> new CheckResult.Inconclusive(node.path("why").asString());
            case "not-run" -> new CheckResult.NotRun(node.path("why").asString());
            case "failed" -> failed(node);
            default ->
                throw new IllegalArgumentException("a check of another Lockstep ended as "
                        + node.path("result").asString());
        };
    }

    private static Coverage coverage(JsonNode node) {
        int schedules = node.path("schedules").asInt();
        return node.path("complete").asBoolean() ? new Coverage.Every(schedules) : new Coverage.Sample(schedules);
    }

    private static CheckResult failed(JsonNode node) {
        List<Finding> findings = new ArrayList<>();
        List<String> replayIds = new ArrayList<>();
        node.path("findings").forEach(finding -> {
            findings.add(FindingReader.finding(finding));
            optional(finding, "replayId").ifPresent(replayIds::add);
        });
        return new CheckResult.Failed(
                findings,
                node.has("interleaving")
                        ? Optional.of(InterleavingReader.read(node.get("interleaving")))
                        : Optional.empty(),
                replayIds);
    }

    private static Score score(JsonNode node) {
        List<Score.Earned> groups = new ArrayList<>();
        node.path("groups")
                .forEach(group -> groups.add(new Score.Earned(
                        Group.valueOf(constant(group, "group")),
                        group.path("passed").asInt(),
                        group.path("total").asInt(),
                        group.path("weight").asInt(),
                        group.path("points").asInt())));
        JsonNode cap = node.path("cap");
        return new Score(
                node.path("points").asInt(),
                groups,
                cap.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(new Score.Cap(
                                cap.path("points").asInt(), cap.path("reason").asString())));
    }

    private static Optional<String> optional(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() ? Optional.empty() : Optional.of(value.asString());
    }

    private static String constant(JsonNode node, String field) {
        return node.path(field).asString().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
