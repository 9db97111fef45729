package dev.lockstep.cli;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.selfcheck.matrix.Matrix;
import dev.lockstep.core.selfcheck.matrix.Matrix.Cell;
import dev.lockstep.core.selfcheck.matrix.Matrix.Column;
import dev.lockstep.core.selfcheck.matrix.Matrix.Row;
import dev.lockstep.core.selfcheck.matrix.Worth;
import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Layout;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import dev.lockstep.core.text.WordedLines;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The matrix for a terminal: a line for each check, a column with a letter for each rejected solution. */
final class MatrixPage {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** With more solutions their columns stand close together, which leaves room for the checks' sentences. */
    private static final int MOST_APART = 12;

    private static final WordedLines PROBLEMS = new WordedLines(0, 7);

    private final Layout layout;

    MatrixPage(Layout layout) {
        this.layout = layout;
    }

    String matrix(Matrix matrix) {
        var page = new Page(layout);
        page.line(layout.paint(Colour.STRONG, matrix.kataId()) + "  (x: catches it, .: does not, -: was not asked)");
        page.blank();
        String gap = matrix.columns().size() > MOST_APART ? "" : " ";
        page.line(" ".repeat(18) + letters(matrix.columns().size(), gap) + "   x  alone");
        for (var row : matrix.rows()) {
            String lead = lead(row, gap);
            page.item(lead, lead.length(), Printable.line(row.property()));
        }
        page.blank();
        for (int i = 0; i < matrix.columns().size(); i++) {
            page.words(
                    "  ", letter(i) + "  " + solution(matrix, matrix.columns().get(i)));
        }
        unneeded(page, matrix);
        matrix.problems().forEach(problem -> PROBLEMS.add(page, Colour.BAD, "WRONG", Printable.line(problem)));
        page.blank();
        return page.toString();
    }

    private static String letters(int solutions, String gap) {
        return IntStream.range(0, solutions).mapToObj(MatrixPage::letter).collect(Collectors.joining(gap));
    }

    private static String letter(int column) {
        return column < LETTERS.length() ? LETTERS.substring(column, column + 1) : "+";
    }

    private static String lead(Row row, String gap) {
        return "  %-16s%s %3d %6d  "
                .formatted(
                        row.id(),
                        row.cells().stream().map(MatrixPage::mark).collect(Collectors.joining(gap)),
                        row.catches(),
                        row.alone().size());
    }

    private static String mark(Cell cell) {
        return switch (cell) {
            case CAUGHT -> "x";
            case PASSED -> ".";
            case UNKNOWN -> "-";
        };
    }

    private static String solution(Matrix matrix, Column column) {
        var by = matrix.rows().stream()
                .filter(row -> matrix.caughtBy(row).contains(column.solution()))
                .toList();
        String caught =
                by.size() == 1 ? "by %s alone".formatted(by.getFirst().id()) : "by %d checks".formatted(by.size());
        return Printable.line("%s: %s, %s".formatted(column.solution(), words(column.outcome()), caught));
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.verdict().name();
            case Outcome.Rejected(Reason reason, var _) -> outcome.verdict() + " " + reason.cause();
            case Outcome.GraderFault(var stage, var detail, var _) -> "the grader's fault, " + stage + ": " + detail;
        };
    }

    private void unneeded(Page page, Matrix matrix) {
        argued(page, "These checks catch nothing:", matrix, row -> row.catches() == 0);
        argued(page, "What these checks catch, others catch, too:", matrix, row -> row.worth() == Worth.NEVER_ALONE);
        if (!matrix.withoutArgument().isEmpty()) {
            page.blank();
            page.words(
                    "  ",
                    "Where there is no argument, add a rejected solution that only this check catches, argue for it in"
                            + " solutions/%s/matrix.json, or remove it.".formatted(matrix.kataId()));
        }
    }

    private void argued(Page page, String title, Matrix matrix, Predicate<Row> which) {
        var rows = matrix.rows().stream().filter(which).toList();
        if (!rows.isEmpty()) {
            page.blank();
            page.line(title);
        }
        for (var row : rows) {
            String lead = "  %-16s".formatted(row.id());
            page.item(lead, lead.length(), why(row));
        }
    }

    private String why(Row row) {
        if (row.worth() == Worth.SECOND_OPINION) {
            return "a second opinion: it is not asked where schedules reject";
        }
        return row.argument().map(Printable::line).orElse(layout.paint(Colour.BAD, "NO ARGUMENT"));
    }

    String summary(List<Matrix> matrices) {
        var page = new Page(layout);
        page.line(
                "%d checks and %d rejected solutions; %d checks lack an argument, %d grader faults, %d other problems."
                        .formatted(
                                matrices.stream()
                                        .mapToInt(matrix -> matrix.rows().size())
                                        .sum(),
                                matrices.stream()
                                        .mapToInt(matrix -> matrix.columns().size())
                                        .sum(),
                                matrices.stream()
                                        .mapToInt(matrix ->
                                                matrix.withoutArgument().size())
                                        .sum(),
                                matrices.stream()
                                        .mapToInt(matrix -> matrix.faults().size())
                                        .sum(),
                                matrices.stream()
                                        .mapToInt(matrix -> matrix.problems().size())
                                        .sum()));
        return page.toString();
    }
}
