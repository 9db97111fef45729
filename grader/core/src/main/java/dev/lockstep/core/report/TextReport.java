package dev.lockstep.core.report;

import static java.util.stream.Collectors.groupingBy;

import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.scoring.Score;
import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Layout;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.finding.Finding;
import java.util.List;
import java.util.Optional;

/** A report for a person at a terminal: what came out, what proves it, and what to look at next. */
public final class TextReport {

    private final Report report;
    private final Layout layout;
    private final Page page;

    private TextReport(Report report, Layout layout) {
        this.report = report;
        this.layout = layout;
        page = new Page(layout);
    }

    /** The report as lines, each with a line feed at its end. */
    public static String render(Report report, Layout layout) {
        return new TextReport(report, layout).render();
    }

    private String render() {
        headline();
        switch (report.outcome()) {
            case Outcome.Accepted accepted -> checks(accepted.checks());
            case Outcome.Rejected rejected -> rejection(rejected);
            case Outcome.GraderFault fault -> fault(fault);
        }
        report.score().ifPresent(this::score);
        report.cause().ifPresent(cause -> {
            page.blank();
            page.item("Next: ", 6, Sentences.next(cause));
        });
        return page.toString();
    }

    private void headline() {
        String verdict = report.outcome().verdict()
                + report.cause().map(cause -> " " + cause).orElse("");
        String painted = layout.paint(Colour.STRONG, layout.paint(colour(), verdict));
        String kata = "%s (%s)".formatted(Printable.line(report.title()), Printable.line(report.kata()));
        page.item(painted + "  ", verdict.length() + 2, kata);
        page.words("", Sentences.of(report.outcome()));
        report.isolation().ifPresent(this::sandbox);
    }

    private void sandbox(IsolationLevel level) {
        page.blank();
        page.line(layout.paint(Colour.FAINT, "sandbox      %s (%s)".formatted(level, level.meaning())));
    }

    private Colour colour() {
        return switch (report.outcome()) {
            case Outcome.Accepted _ -> Colour.GOOD;
            case Outcome.Rejected _ -> Colour.BAD;
            case Outcome.GraderFault _ -> Colour.UNSURE;
        };
    }

    private void rejection(Outcome.Rejected rejected) {
        checks(rejected.checks());
        page.blank();
        var evidence = new Evidence(page, new SourceExcerpt(report.sources()));
        evidence.of(rejected.reason());
        if (rejected.reason() instanceof Reason.Failed failed) {
            evidence.replay(failed);
        }
    }

    private void fault(Outcome.GraderFault fault) {
        checks(fault.evidence());
        page.blank();
        page.item("stage   ", 8, fault.stage().toString());
        page.item("detail  ", 8, Printable.lines(fault.detail()));
    }

    private void checks(List<Check> checks) {
        var byGroup = checks.stream().collect(groupingBy(Check::group));
        for (var group : Group.values()) {
            var members = byGroup.getOrDefault(group, List.of());
            if (!members.isEmpty()) {
                page.blank();
                group(group, members);
            }
        }
    }

    private void group(Group group, List<Check> checks) {
        long passed = checks.stream().filter(Check::passed).count();
        page.line("%s %d of %d"
                .formatted(layout.paint(Colour.STRONG, "%-12s".formatted(group.label())), passed, checks.size()));
        checks.forEach(this::check);
    }

    private void check(Check check) {
        String property = Printable.line(check.property());
        switch (check.result()) {
            case CheckResult.Passed(var coverage) ->
                marked(
                        Colour.GOOD,
                        layout.mark("✓", "+"),
                        property + coverage.map(TextReport::words).orElse(""));
            case CheckResult.Failed failed -> {
                marked(Colour.BAD, layout.mark("✗", "x"), property);
                failed.findings().forEach(finding -> finding(check, failed, finding));
            }
            case CheckResult.Inconclusive(var why) -> {
                marked(Colour.UNSURE, "?", property);
                page.words("    ", "proved nothing: " + Printable.line(why));
            }
            case CheckResult.NotRun(var why) -> {
                marked(Colour.FAINT, "-", property);
                page.words("    ", "not run: " + Printable.line(why));
            }
        }
    }

    private static String words(Coverage coverage) {
        return " (" + coverage.words() + ")";
    }

    private void marked(Colour colour, String mark, String property) {
        page.item("  " + layout.paint(colour, mark) + " ", 4, property);
    }

    private void finding(Check check, CheckResult.Failed failed, Finding finding) {
        page.words("    ", "%s: %s".formatted(finding.cause(), Sentences.of(finding)));
        if (!isShown(check, finding)) {
            failed.replayId(finding).ifPresent(id -> page.line(layout.paint(Colour.FAINT, "    replay " + id)));
        }
    }

    /** Whether the evidence below tells more of it. */
    private boolean isShown(Check check, Finding finding) {
        return report.outcome() instanceof Outcome.Rejected(Reason.Failed shown, var _)
                && shown.check().equals(check)
                && shown.finding().equals(finding);
    }

    private void score(Score score) {
        page.blank();
        page.item("Score: ", 7, "%d of %d%s".formatted(score.points(), Score.FULL, sum(score)));
        score.cap().map(Score.Cap::reason).ifPresent(reason -> page.words("  ", reason));
    }

    private static String sum(Score score) {
        if (score.groups().isEmpty()) {
            return ", because nothing was run";
        }
        var parts = score.groups().stream()
                .map(group -> "%s %d of %d".formatted(group.group().label(), group.points(), group.weight()))
                .toList();
        return " (%s%s)".formatted(String.join(", ", parts), capped(score.cap()));
    }

    private static String capped(Optional<Score.Cap> cap) {
        return cap.map(it -> "; capped at " + it.points()).orElse("");
    }
}
