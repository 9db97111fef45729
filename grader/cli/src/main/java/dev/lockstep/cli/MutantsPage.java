package dev.lockstep.cli;

import dev.lockstep.cli.bench.TextTable;
import dev.lockstep.core.mutation.Operator;
import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.core.selfcheck.mutants.Fate;
import dev.lockstep.core.selfcheck.mutants.MutantsReport;
import dev.lockstep.core.selfcheck.mutants.StaleArgument;
import dev.lockstep.core.selfcheck.mutants.TriedMutant;
import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Layout;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import dev.lockstep.core.text.WordedLines;
import java.util.List;

/** The mutants for a terminal: a line for each as it comes, then a table, and what needs attention again. */
final class MutantsPage {

    private static final WordedLines LINES = new WordedLines(2, 10);

    private final Layout layout;

    MutantsPage(Layout layout) {
        this.layout = layout;
    }

    String line(TriedMutant mutant) {
        var page = new Page(layout);
        switch (mutant.fate()) {
            case Fate.Killed(var cause) ->
                LINES.add(page, Colour.GOOD, "killed", name(mutant) + ": " + Verdict.of(cause) + " " + cause);
            case Fate.Argued _ -> LINES.add(page, Colour.GOOD, "argued", name(mutant));
            case Fate.Survived _ -> LINES.add(page, Colour.BAD, "SURVIVED", name(mutant));
            case Fate.Unknown(var stage, var detail) ->
                LINES.add(page, Colour.BAD, "FAULT", name(mutant) + ": " + stage + ": " + Printable.lines(detail));
        }
        return page.toString();
    }

    private static String name(TriedMutant mutant) {
        return Printable.line(
                "accepted/%s %s".formatted(mutant.solution(), mutant.mutant().id()));
    }

    String report(MutantsReport report) {
        var page = new Page(layout);
        page.line("");
        table(report).toString().lines().forEach(line -> page.line("  " + line));
        page.blank();
        page.line("  %d of %d mutants were tried; %d more mistakes would not compile."
                .formatted(report.tried().size(), report.made(), report.notCompiling()));
        report.survivors().forEach(survivor -> survivor(page, survivor));
        if (!report.survivors().isEmpty()) {
            page.blank();
            page.words("  ", """
                            A mutant that survives shows a mistake that no check notices, or it is still correct. Then say \
                            why in solutions/%s/mutants.json.""".formatted(report.kataId()));
        }
        page.blank();
        report.stale().forEach(stale -> LINES.add(page, Colour.BAD, "STALE", words(stale)));
        report.problems().forEach(problem -> LINES.add(page, Colour.BAD, "WRONG", Printable.line(problem)));
        page.blank();
        return page.toString();
    }

    private static TextTable table(MutantsReport report) {
        var table = new TextTable("Operator", "tried", "killed", "argued", "survived", "unknown");
        for (var operator : Operator.values()) {
            long killed = report.count(operator, Fate.Killed.class);
            long argued = report.count(operator, Fate.Argued.class);
            long survived = report.count(operator, Fate.Survived.class);
            long unknown = report.count(operator, Fate.Unknown.class);
            long tried = killed + argued + survived + unknown;
            if (tried > 0) {
                row(table, operator.label(), tried, killed, argued, survived, unknown);
            }
        }
        return table;
    }

    private static void row(
            TextTable table, String label, long tried, long killed, long argued, long survived, long unknown) {
        table.add(
                label,
                String.valueOf(tried),
                String.valueOf(killed),
                String.valueOf(argued),
                String.valueOf(survived),
                String.valueOf(unknown));
    }

    private static void survivor(Page page, TriedMutant survivor) {
        var mutant = survivor.mutant();
        page.blank();
        LINES.add(page, Colour.BAD, "SURVIVED", name(survivor));
        page.line("    %s:%d: %s"
                .formatted(
                        Printable.line(mutant.original().name()),
                        mutant.line(),
                        mutant.operator().meaning()));
        mutant.difference().forEach(line -> page.line("    " + Printable.line(line)));
    }

    private static String words(StaleArgument stale) {
        var argument = stale.argument();
        return Printable.line("mutants.json argues for accepted/%s %s, but %s"
                .formatted(argument.solution(), argument.mutant(), stale.why()));
    }

    String summary(List<MutantsReport> reports) {
        var page = new Page(layout);
        page.line(
                "%d mutants tried: %d killed, %d argued for, %d survived, %d grader faults; %d stale arguments, %d other problems."
                        .formatted(
                                reports.stream()
                                        .mapToInt(report -> report.tried().size())
                                        .sum(),
                                count(reports, Fate.Killed.class),
                                count(reports, Fate.Argued.class),
                                count(reports, Fate.Survived.class),
                                count(reports, Fate.Unknown.class),
                                reports.stream()
                                        .mapToInt(report -> report.stale().size())
                                        .sum(),
                                reports.stream()
                                        .mapToInt(report -> report.problems().size())
                                        .sum()));
        return page.toString();
    }

    private static long count(List<MutantsReport> reports, Class<? extends Fate> fate) {
        return reports.stream()
                .flatMap(report -> report.tried().stream())
                .filter(mutant -> fate.isInstance(mutant.fate()))
                .count();
    }
}
