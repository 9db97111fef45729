package dev.lockstep.web.pages.play;

import dev.lockstep.core.grading.PlayAnswer;
import dev.lockstep.core.grading.PlayableCheck;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.report.InterleavingJson;
import dev.lockstep.core.report.PositionJson;
import dev.lockstep.core.report.Sentences;
import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Columns;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a page that plays is answered: checks, and one of "position", "refused", "stray", "notNow" and "fault". */
final class PlayAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(PlayAnswers.class);

    private PlayAnswers() {}

    /** That nothing can be played. */
    static ObjectNode nothing() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("checks");
        return node;
    }

    static ObjectNode of(PlayAnswer answer, List<PlayableCheck> checks, String check) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode all = node.putArray("checks");
        checks.forEach(each -> all.addObject().put("id", each.id()).put("property", Printable.line(each.property())));
        node.put("check", check);
        switch (answer) {
            case PlayAnswer.Stands(var position, var found) -> {
                node.set("position", PositionJson.tree(position));
                found.ifPresent(failed -> node.set("found", found(failed)));
            }
            case PlayAnswer.Refused(Outcome.Rejected rejected) -> node.set("refused", refused(rejected));
            case PlayAnswer.Stray(String why) -> node.put("stray", Printable.line(why));
            case PlayAnswer.NotNow(String why) -> node.put("notNow", Printable.line(why));
            case PlayAnswer.Fault(String detail) -> {
                LOG.error("a play failed: {}", detail);
                node.put(
                        "fault",
                        "This is the grader's own fault; the server's log has more. Start over, or try again later.");
            }
        }
        return node;
    }

    private static ObjectNode found(CheckResult.Failed failed) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Finding gravest = failed.findings().getFirst();
        node.put("cause", gravest.cause().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        node.put("sentence", Sentences.of(gravest));
        node.put(
                "replayId",
                failed.replayIds().isEmpty() ? "" : failed.replayIds().getFirst());
        failed.interleaving().ifPresent(interleaving -> {
            node.set("interleaving", InterleavingJson.tree(interleaving));
            node.put("text", Printable.lines(Columns.of(interleaving, Columns.WIDE)));
        });
        return node;
    }

    private static ObjectNode refused(Outcome.Rejected rejected) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("sentence", Sentences.of(rejected));
        var problems = node.putArray("problems");
        if (rejected.reason() instanceof Reason.Refused refused) {
            refused.problems()
                    .forEach(problem -> problems.addObject()
                            .put("file", Printable.line(problem.file()))
                            .put("line", problem.line())
                            .put("message", Printable.lines(problem.message())));
        }
        return node;
    }
}
