package dev.lockstep.core.report;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Layout;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A schedule that was run again, for a person or for a program. */
public final class ReplayReport {

    /** Counts up whenever a reader of the older form would misread the newer one. */
    public static final int FORMAT_VERSION = 1;

    private ReplayReport() {}

    /**
     * The finding and the interleaving as lines, each with a line feed at its end.
     *
     * @param sources the submission's files
     */
    public static String render(Reason.Failed shown, List<SourceFile> sources, Layout layout) {
        var page = new Page(layout);
        String cause = shown.cause().name();
        page.item(
                layout.paint(Colour.STRONG, layout.paint(Colour.BAD, cause)) + "  ",
                cause.length() + 2,
                Sentences.of(shown.finding()));
        page.blank();
        new Evidence(page, new SourceExcerpt(sources), true).of(shown);
        return page.toString();
    }

    /** As {@code docs/json-output.md} describes it. */
    public static ObjectNode tree(String kata, Reason.Failed shown) {
        var root = JsonNodeFactory.instance.objectNode().put("formatVersion", FORMAT_VERSION);
        Check check = shown.check();
        root.put("kata", Printable.line(kata))
                .put("check", Printable.line(check.id()))
                .put("property", Printable.line(check.property()))
                .set("finding", JsonFindings.finding(shown.finding(), shown.replayId()));
        if (check.result() instanceof CheckResult.Failed failed) {
            failed.interleaving().ifPresent(it -> root.set("interleaving", InterleavingJson.tree(it)));
        }
        return root;
    }
}
