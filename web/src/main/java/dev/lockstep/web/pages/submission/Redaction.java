package dev.lockstep.web.pages.submission;

import dev.lockstep.core.report.ReportReader;
import dev.lockstep.core.report.Sentences;
import dev.lockstep.web.pages.Allowance;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.work.Submission;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of reports what candidates may not see. All that is told of a result, in whatever form, is made of what this leaves.
 *
 * <p>Of hidden checks stays what a verdict is: that one decided, its cause, and the cause in a sentence.
 */
final class Redaction {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String HIDDEN = "hidden";
    private static final String PROPERTY = "what a hidden check asks for";

    private final ObjectNode report;

    private Redaction(String report) {
        this.report = (ObjectNode) MAPPER.readTree(report);
    }

    /** The report of a submission, as its learner may see it; empty if there is none yet. */
    static Optional<String> report(Site site, Submission submission) {
        return site.submissions()
                .report(submission.id())
                .map(report -> of(report, site.allowance(submission.learner())));
    }

    /** A report as it is stored, without what is not allowed. */
    static String of(String report, Allowance allowance) {
        return allowance.wholeReports() ? report : new Redaction(report).without(allowance);
    }

    private String without(Allowance allowance) {
        if (!allowance.score()) {
            report.remove("score");
        }
        if (!allowance.coverage()) {
            report.path("checks").forEach(check -> ((ObjectNode) check).remove("coverage"));
        }
        if (!allowance.hiddenChecks()) {
            hideCounts();
            hideChecks();
        }
        report.put(
                "sentence",
                Sentences.of(ReportReader.read(report.toString(), List.of()).outcome()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private void hideCounts() {
        for (JsonNode group : report.path("score").path("groups")) {
            ((ObjectNode) group).remove(List.of("passed", "total"));
        }
    }

    private void hideChecks() {
        if (!report.has("checks")) {
            return;
        }
        String decisive = report.path("shown").path("check").asString("");
        ArrayNode kept = MAPPER.createArrayNode();
        for (JsonNode check : report.get("checks")) {
            if (check.path("group").asString().equals("visible")) {
                kept.add(check);
            } else if (check.path("id").asString().equals(decisive)) {
                kept.add(hidden((ObjectNode) check));
            }
        }
        report.set("checks", kept);
    }

    /** The check that decided, without a word of what it is. */
    private ObjectNode hidden(ObjectNode check) {
        ObjectNode shown = (ObjectNode) report.get("shown");
        ObjectNode finding = bare((ObjectNode) shown.get("finding"));
        shown.put("check", HIDDEN).put("property", PROPERTY).set("finding", finding);
        check.remove("interleaving");
        check.put("id", HIDDEN).put("property", PROPERTY).putArray("findings").add(finding);
        return check;
    }

    private static ObjectNode bare(ObjectNode finding) {
        ObjectNode bare = finding.deepCopy();
        bare.remove("replayId");
        empty(bare);
        bare.path("threads").forEach(thread -> empty((ObjectNode) thread));
        empty(bare.path("earlier"));
        empty(bare.path("later"));
        return bare;
    }

    private static void empty(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("message")) {
                object.put("message", "");
            }
            if (object.has("frames")) {
                object.putArray("frames");
            }
        }
    }
}
