package dev.lockstep.core.report;

import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.scoring.Score;
import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Layout;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import java.util.Optional;

/** A report for a person at a terminal: what came out, what proves it, what else was checked, and what to look at next. */
public final class TextReport {

    private final Report report;
    private final Layout layout;
    private final Manner manner;
    private final Page page;

    private TextReport(Report report, Layout layout, Manner manner) {
        this.report = report;
        this.layout = layout;
        this.manner = manner;
        page = new Page(layout);
    }

    /** The report as lines, each with a line feed at its end. */
    public static String render(Report report, Layout layout, Manner manner) {
        return new TextReport(report, layout, manner).render();
    }

    private String render() {
        headline();
        switch (report.outcome()) {
            case Outcome.Accepted accepted -> checks().all(accepted.checks());
            case Outcome.Rejected rejected -> rejection(rejected);
            case Outcome.GraderFault fault -> fault(fault);
        }
        report.isolation().ifPresent(this::sandbox);
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
    }

    private Colour colour() {
        return switch (report.outcome()) {
            case Outcome.Accepted _ -> Colour.GOOD;
            case Outcome.Rejected _ -> Colour.BAD;
            case Outcome.GraderFault _ -> Colour.UNSURE;
        };
    }

    private void rejection(Outcome.Rejected rejected) {
        page.blank();
        var evidence = new Evidence(page, new SourceExcerpt(report.sources()), manner.full());
        evidence.of(rejected.reason());
        if (rejected.reason() instanceof Reason.Failed failed) {
            evidence.replay(failed, manner.command());
        }
        if (manner.full()) {
            checks().all(rejected.checks());
        } else if (!rejected.checks().isEmpty()) {
            checks().brief(rejected.checks());
            page.line(layout.paint(Colour.FAINT, "--full shows every check and step."));
        }
    }

    private CheckLines checks() {
        return new CheckLines(page, report.outcome());
    }

    private void fault(Outcome.GraderFault fault) {
        checks().all(fault.evidence());
        page.blank();
        page.item("stage   ", 8, fault.stage().toString());
        page.item("detail  ", 8, Printable.lines(fault.detail()));
    }

    private void sandbox(IsolationLevel level) {
        page.blank();
        page.line(layout.paint(Colour.FAINT, "sandbox      %s (%s)".formatted(level, level.meaning())));
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
