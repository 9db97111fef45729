package dev.lockstep.cli;

import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.selfcheck.CheckedItem;
import dev.lockstep.core.selfcheck.ItemResult;
import dev.lockstep.core.selfcheck.SelfCheckReport;
import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Layout;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import dev.lockstep.core.text.WordedLines;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The self-check for a terminal: a line per solution, and what needs attention again at the end. */
final class CheckPage {

    private static final WordedLines RESULTS = new WordedLines(2, 9);
    private static final WordedLines MARGIN = new WordedLines(0, 8);
    private static final WordedLines AGAIN = new WordedLines(0, 7);

    private final Layout layout;

    CheckPage(Layout layout) {
        this.layout = layout;
    }

    String item(CheckedItem item) {
        var page = new Page(layout);
        item(page, item);
        return page.toString();
    }

    private static void item(Page page, CheckedItem item) {
        String subject = Printable.line(item.subject().words());
        switch (item.result()) {
            case ItemResult.AsDeclared(var seen) -> line(page, Colour.GOOD, "ok", subject + ": " + seen);
            case ItemResult.Wrong(var seen, var declared) -> {
                line(page, Colour.BAD, "WRONG", subject);
                fact(page, "declared", declared);
                fact(page, "seen", seen);
            }
            case ItemResult.Fault(var stage, var detail) -> {
                line(page, Colour.BAD, "FAULT", subject + ": the grader could not find out");
                fact(page, "stage", stage.name());
                fact(page, "detail", detail);
            }
        }
    }

    private static void line(Page page, Colour colour, String word, String words) {
        RESULTS.add(page, colour, word, Printable.line(words));
    }

    private static void fact(Page page, String word, String value) {
        String lead = "           %-10s".formatted(word);
        page.item(lead, lead.length(), Printable.lines(value));
    }

    String summary(CheckResults results) {
        var page = new Page(layout);
        again(page, results);
        page.line("%d as declared, %d wrong, %d grader faults, %d broken katas."
                .formatted(
                        results.asDeclared(),
                        results.wrong(),
                        results.faults(),
                        results.broken().size()));
        return broken(results.broken()) + page;
    }

    String broken(Map<Path, List<KataProblem>> folders) {
        var page = new Page(layout);
        folders.forEach((folder, problems) -> {
            MARGIN.add(page, Colour.BAD, "BROKEN", Printable.line(folder.toString()));
            problems.forEach(problem -> page.words("    ", Printable.line(problem.message())));
            page.line("");
        });
        return page.toString();
    }

    private static void again(Page page, CheckResults results) {
        for (var report : results.reports()) {
            report.wrong().forEach(item -> AGAIN.add(page, Colour.BAD, "WRONG", name(report, item)));
            report.faults().forEach(item -> AGAIN.add(page, Colour.BAD, "FAULT", name(report, item)));
        }
    }

    private static String name(SelfCheckReport report, CheckedItem item) {
        return report.kataId() + " " + Printable.line(item.subject().words());
    }
}
