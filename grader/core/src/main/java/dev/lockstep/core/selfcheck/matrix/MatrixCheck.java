package dev.lockstep.core.selfcheck.matrix;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckKind;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.selfcheck.Gradings;
import dev.lockstep.core.selfcheck.Solution;
import dev.lockstep.core.selfcheck.Solutions;
import dev.lockstep.core.selfcheck.SubmissionSource;
import dev.lockstep.engine.Cause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grades a kata's rejected solutions, and notes which check catches which. */
public final class MatrixCheck {

    private final Gradings gradings;

    public MatrixCheck(Gradings gradings) {
        this.gradings = gradings;
    }

    /** The matrix of one kata. */
    public Matrix check(Kata kata) {
        List<Solutions> solutions = gradings.solutionsOf(kata);
        var broken = new Problems();
        Map<String, String> arguments = new LinkedHashMap<>();
        solutions.forEach(some -> arguments.putAll(ArgumentsReader.read(some, broken)));
        List<Matrix.Column> columns = columns(kata, solutions);
        List<Matrix.Row> rows = rows(columns, arguments);
        List<String> problems = new ArrayList<>();
        broken.found().forEach(problem -> problems.add(problem.message()));
        problems.addAll(problems(columns, rows));
        problems.addAll(stale(rows, arguments));
        return new Matrix(kata.id(), rows, columns, problems);
    }

    private List<Matrix.Column> columns(Kata kata, List<Solutions> solutions) {
        List<Solution.Rejected> rejected =
                solutions.stream().flatMap(some -> some.rejected().stream()).toList();
        List<Matrix.Column> columns = new ArrayList<>();
        gradings.each(
                rejected,
                solution -> outcome(kata, solution),
                (solution, outcome) -> columns.add(new Matrix.Column(solution.name(), outcome)));
        return columns;
    }

    private Outcome outcome(Kata kata, Solution solution) {
        return switch (gradings.read(solution.folder(), kata)) {
            case SubmissionSource.Read.Complete(var submission) -> gradings.grade(kata, submission);
            case SubmissionSource.Read.Refused(var problems) ->
                new Outcome.Rejected(new Reason.Refused(Cause.BAD_SOURCE, problems), List.of());
            case SubmissionSource.Read.Unreadable(String why) -> new Outcome.GraderFault(Stage.PREPARE, why);
        };
    }

    /** The checks that any outcome tells of; they all tell of the same, except for those where nothing ran. */
    private static List<Matrix.Row> rows(List<Matrix.Column> columns, Map<String, String> arguments) {
        Map<String, Check> checks = new LinkedHashMap<>();
        columns.forEach(column -> checksOf(column.outcome()).forEach(check -> checks.putIfAbsent(check.id(), check)));
        return checks.values().stream()
                .map(check -> new Matrix.Row(
                        check.id(),
                        check.kind(),
                        check.property(),
                        columns.stream()
                                .map(column -> cell(column.outcome(), check.id()))
                                .toList(),
                        Optional.ofNullable(arguments.get(check.property()))))
                .toList();
    }

    private static List<Check> checksOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Judged judged -> judged.checks();
            case Outcome.GraderFault _ -> List.of();
        };
    }

    private static Matrix.Cell cell(Outcome outcome, String check) {
        return checksOf(outcome).stream()
                .filter(it -> it.id().equals(check))
                .map(it -> cell(it.result()))
                .findFirst()
                .orElse(Matrix.Cell.UNKNOWN);
    }

    private static Matrix.Cell cell(CheckResult result) {
        return switch (result) {
            case CheckResult.Failed _ -> Matrix.Cell.CAUGHT;
            case CheckResult.Passed _ -> Matrix.Cell.PASSED;
            case CheckResult.Inconclusive _, CheckResult.NotRun _ -> Matrix.Cell.UNKNOWN;
        };
    }

    private static List<String> problems(List<Matrix.Column> columns, List<Matrix.Row> rows) {
        List<String> problems = new ArrayList<>();
        if (rows.isEmpty()) {
            problems.add("No check has run: there is no rejected solution that compiles.");
        }
        columns.stream()
                .filter(column -> column.outcome() instanceof Outcome.Accepted)
                .forEach(column ->
                        problems.add("rejected/%s is accepted: no check catches it.".formatted(column.solution())));
        return problems;
    }

    private static List<String> stale(List<Matrix.Row> rows, Map<String, String> arguments) {
        List<String> stale = new ArrayList<>();
        for (String property : arguments.keySet()) {
            var meant =
                    rows.stream().filter(row -> row.property().equals(property)).toList();
            if (meant.isEmpty()) {
                stale.add("matrix.json argues for a check that is not there: \"%s\".".formatted(property));
            } else if (meant.stream().noneMatch(row -> row.catches() == 0 && row.kind() != CheckKind.STRESS)) {
                stale.add("matrix.json argues for a check that needs no argument: \"%s\".".formatted(property));
            }
        }
        return stale;
    }
}
