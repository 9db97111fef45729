package dev.lockstep.web.pages.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@code docs/report.schema.json} describes. */
final class ResultReader {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final JsonNode report;
    private final List<JsonNode> interleavings;

    ResultReader(String text) {
        report = MAPPER.readTree(text);
        interleavings = ResultView.interleavings(report);
    }

    ResultView view() {
        return new ResultView(
                text(report, "verdict"),
                words(text(report, "cause")),
                text(report, "sentence"),
                text(report, "next"),
                score(),
                each(report, "problems").map(ResultReader::problem).toList(),
                shown(),
                groups(),
                fault());
    }

    private Optional<ResultView.ScoreView> score() {
        if (!report.has("score")) {
            return Optional.empty();
        }
        JsonNode score = report.get("score");
        List<ResultView.Earned> groups = each(score, "groups")
                .map(group -> new ResultView.Earned(
                        text(group, "group"),
                        group.path("points").asInt(),
                        group.path("weight").asInt()))
                .toList();
        return Optional.of(
                new ResultView.ScoreView(score.path("points").asInt(), groups, text(score.path("cap"), "reason")));
    }

    private static ResultView.Problem problem(JsonNode problem) {
        return new ResultView.Problem(
                text(problem, "file"),
                problem.path("line").asInt(0),
                problem.path("column").asInt(0),
                text(problem, "message"));
    }

    private Optional<ResultView.Shown> shown() {
        if (!report.has("shown")) {
            return Optional.empty();
        }
        JsonNode shown = report.get("shown");
        JsonNode finding = shown.path("finding");
        int interleaving = interleavingOf(text(shown, "check"));
        return Optional.of(new ResultView.Shown(
                text(shown, "property"), facts(finding, interleaving > 0), interleaving, text(finding, "replayId")));
    }

    /** What the finding's sentence leaves out; who holds and wants what is told by the interleaving, if there is one, and in more detail. */
    private static List<String> facts(JsonNode finding, boolean isTold) {
        List<String> facts = new ArrayList<>();
        Stream.of(text(finding, "type"), text(finding, "message"))
                .filter(fact -> !fact.isBlank())
                .forEach(facts::add);
        add(facts, "variable: ", text(finding, "variable"));
        add(facts, "used: ", text(finding, "used"));
        add(facts, "allowed: ", text(finding, "limit"));
        if (!isTold) {
            each(finding, "threads").map(ResultReader::thread).forEach(facts::add);
        }
        each(finding, "frames")
                .map(ResultReader::place)
                .filter(place -> !place.isEmpty())
                .limit(3)
                .forEach(place -> facts.add("at " + place));
        return facts;
    }

    private static void add(List<String> facts, String lead, String value) {
        if (!value.isBlank()) {
            facts.add(lead + value);
        }
    }

    private static String thread(JsonNode thread) {
        String holds = each(thread, "holds").map(JsonNode::asString).collect(Collectors.joining(", "));
        String waits = text(thread, "waitsFor");
        String holder = text(thread, "heldBy");
        return "Thread \"%s\"%s%s%s"
                .formatted(
                        text(thread, "name"),
                        holds.isEmpty() ? "" : " holds " + holds,
                        waits.isEmpty() ? "" : (holds.isEmpty() ? "" : " and") + " waits for " + waits,
                        holder.isEmpty() ? "" : ", held by \"" + holder + "\"");
    }

    private static String place(JsonNode frame) {
        int line = frame.path("line").asInt(0);
        String file = text(frame, "file");
        return file.isEmpty() ? "" : file + (line > 0 ? ":" + line : "") + " (" + text(frame, "method") + ")";
    }

    private List<ResultView.GroupView> groups() {
        Map<String, List<JsonNode>> groups = new LinkedHashMap<>();
        for (JsonNode check : report.path("checks")) {
            groups.computeIfAbsent(text(check, "group"), _ -> new ArrayList<>()).add(check);
        }
        return groups.entrySet().stream()
                .map(group -> new ResultView.GroupView(
                        group.getKey(),
                        group.getValue().stream()
                                .map(this::check)
                                .sorted(Comparator.comparing(
                                        check -> !check.result().equals("failed")))
                                .toList()))
                .toList();
    }

    private ResultView.CheckView check(JsonNode check) {
        return new ResultView.CheckView(
                text(check, "property"), text(check, "result"), detail(check), interleavingOf(text(check, "id")));
    }

    private static String detail(JsonNode check) {
        JsonNode coverage = check.path("coverage");
        if (!coverage.isMissingNode()) {
            long schedules = coverage.path("schedules").asLong();
            return coverage.path("complete").asBoolean()
                    ? "all %,d interleavings".formatted(schedules)
                    : "a sample of %,d schedules".formatted(schedules);
        }
        String causes = each(check, "findings")
                .map(finding -> words(text(finding, "cause")))
                .distinct()
                .collect(Collectors.joining(", "));
        return causes.isEmpty() ? text(check, "why") : causes;
    }

    /** Counted from 1; 0 if the check has none. */
    private int interleavingOf(String check) {
        for (int i = 0; i < interleavings.size(); i++) {
            if (text(interleavings.get(i), "id").equals(check)) {
                return i + 1;
            }
        }
        return 0;
    }

    private String fault() {
        String stage = text(report.path("fault"), "stage");
        return stage.isEmpty() ? "" : "It happened at the stage " + words(stage) + ".";
    }

    // ---- JSON

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static Stream<JsonNode> each(JsonNode node, String field) {
        return StreamSupport.stream(node.path(field).spliterator(), false);
    }
}
