package dev.lockstep.core.report;

import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Layout;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.trace.Columns;
import dev.lockstep.engine.trace.Excerpt;
import dev.lockstep.engine.trace.Interleaving;
import java.util.List;
import java.util.Optional;

/** What proves a rejection, for a terminal. */
final class Evidence {

    private static final int MOST_PROBLEMS = 10;
    private static final int MOST_FRAMES = 5;
    private static final int MOST_STEPS = 20;
    private static final int NARROWEST_COLUMNS = 60;
    private static final String INDENT = "  ";

    private final Page page;
    private final SourceExcerpt excerpt;
    private final boolean whole;

    /**
     * @param whole whether all of an interleaving is drawn, or as much as is read at once
     */
    Evidence(Page page, SourceExcerpt excerpt, boolean whole) {
        this.page = page;
        this.excerpt = excerpt;
        this.whole = whole;
    }

    /** The evidence of one finding without colours, drawings or source lines. */
    static String plain(Finding finding) {
        var page = new Page(Layout.PLAIN);
        page.words("", Sentences.of(finding));
        new Evidence(page, new SourceExcerpt(List.of()), true).of(finding);
        return page.toString().stripTrailing();
    }

    void of(Reason reason) {
        switch (reason) {
            case Reason.Refused refused -> problems(refused.problems());
            case Reason.Failed failed -> {
                page.item("Broken: ", 8, Printable.line(failed.check().property()));
                told(failed).ifPresent(this::sentences);
                of(asTold(failed));
                told(failed).ifPresent(this::interleaving);
            }
        }
    }

    /**
     * How to see it again; what to type stands alone in its line, to be copied.
     *
     * @param command calls this program
     */
    void replay(Reason.Failed failed, String command) {
        failed.replayId().ifPresent(id -> {
            page.blank();
            page.line("This very interleaving again, here or on another machine:");
            page.line(INDENT + command + " replay " + id + " PATH");
        });
    }

    /**
     * The finding in the words of the interleaving, where there is one: there, two locks of one class have two names, and it is known
     * which thread threw what the check passed on.
     */
    private static Finding asTold(Reason.Failed failed) {
        return told(failed)
                .map(Interleaving::finding)
                .filter(finding -> finding instanceof Finding.Stuck || finding instanceof Finding.EscapedException)
                .filter(told -> told.cause() == failed.cause())
                .orElse(failed.finding());
    }

    /** The interleaving of the check, if it shows this very cause. */
    private static Optional<Interleaving> told(Reason.Failed failed) {
        Optional<Interleaving> all =
                failed.check().result() instanceof CheckResult.Failed result ? result.interleaving() : Optional.empty();
        return all.filter(it -> it.finding().cause() == failed.cause()
                || it.finding().cause() == Cause.EXCEPTION
                || failed.cause() == Cause.FALSE_ALARM);
    }

    /** What a reader wants to know first. */
    private void sentences(Interleaving interleaving) {
        page.blank();
        Columns.sentences(interleaving, width()).lines().map(this::drawn).forEach(page::line);
        page.blank();
    }

    private void interleaving(Interleaving interleaving) {
        page.blank();
        Interleaving drawn = whole ? interleaving : Excerpt.of(interleaving, MOST_STEPS);
        Columns.steps(drawn, width()).lines().map(this::drawn).forEach(page::line);
    }

    private int width() {
        return Math.clamp(page.layout().width(), NARROWEST_COLUMNS, Columns.WIDE);
    }

    private String drawn(String line) {
        String safe = Printable.line(line);
        return page.layout().unicode()
                ? safe
                : safe.replace('─', '-').replace('…', '~').replace('·', '.');
    }

    private void problems(List<SourceProblem> problems) {
        problems.stream().limit(MOST_PROBLEMS).forEach(this::problem);
        if (problems.size() > MOST_PROBLEMS) {
            page.line("and %d more".formatted(problems.size() - MOST_PROBLEMS));
        }
    }

    private void problem(SourceProblem problem) {
        String place = Places.of(problem);
        String lead = place.isEmpty() ? "" : page.layout().paint(Colour.STRONG, place + ":") + " ";
        int leadWidth = place.isEmpty() ? 0 : place.length() + 2;
        page.line(lead + Printable.lines(problem.message()).replace("\n", "\n" + " ".repeat(Math.min(4, leadWidth))));
        excerpt.addTo(page, problem.file(), problem.line(), problem.column());
    }

    private void of(Finding finding) {
        switch (finding) {
            case Finding.BrokenAssertion broken -> of(broken);
            case Finding.EscapedException escaped -> of(escaped);
            case Finding.Stuck stuck -> StuckPicture.add(page, stuck);
            case Finding.ThreadsLeft left -> StuckPicture.add(page, left);
            case Finding.DataRace race -> of(race);
            case Finding.LocksLeft left -> StuckPicture.add(page, left);
            case Finding.LimitExceeded(var _, var used, var limit) -> {
                fact("used", used);
                fact("allowed", limit);
            }
        }
    }

    private void of(Finding.BrokenAssertion broken) {
        Expectation.in(broken.message()).ifPresentOrElse(this::expectation, () -> words(broken.message()));
        frames(broken.frames());
    }

    private void expectation(Expectation expectation) {
        words(expectation.words());
        fact("expected", expectation.expected());
        fact("seen", expectation.seen());
    }

    private void of(Finding.EscapedException escaped) {
        fact("exception", escaped.type());
        if (!escaped.message().isEmpty()) {
            fact("message", escaped.message());
        }
        fact("thread", escaped.thread());
        frames(escaped.frames());
    }

    private void of(Finding.DataRace race) {
        fact("variable", race.variable());
        access(race.earlier());
        access(race.later());
    }

    private void access(Finding.Access access) {
        fact("thread", access.thread());
        fact("", access.writes() ? "writes it" : "reads it");
        frames(access.frames());
    }

    private void frames(List<StackTraceElement> frames) {
        String word = "at";
        for (var frame : frames.subList(0, Math.min(MOST_FRAMES, frames.size()))) {
            fact(word, Frames.placeAndMethod(frame));
            word = "from";
        }
        frames.stream().findFirst().ifPresent(this::excerpt);
    }

    private void excerpt(StackTraceElement frame) {
        String file = frame.getFileName();
        if (file != null) {
            excerpt.addTo(page, file, frame.getLineNumber(), 0);
        }
    }

    private void words(String text) {
        if (!text.isBlank()) {
            page.words(INDENT, Printable.lines(text));
        }
    }

    private void fact(String word, String value) {
        String lead = "%s%-11s".formatted(INDENT, word);
        page.item(lead, lead.length(), Printable.lines(value));
    }
}
