package dev.lockstep.core.selfcheck.matrix;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.Problems;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Reason;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.selfcheck.Gradings;
import dev.lockstep.core.selfcheck.Solution;
import dev.lockstep.core.selfcheck.Solutions;
import dev.lockstep.core.selfcheck.SubmissionSource;
import dev.lockstep.engine.Cause;
import java.util.ArrayList;
import java.util.List;

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
        var arguments = new Arguments();
        solutions.forEach(some -> ArgumentsReader.read(some, broken, arguments));
        List<Matrix.Column> columns = columns(kata, solutions);
        List<Matrix.Row> rows = new Rows(columns).with(arguments);
        List<String> problems = new ArrayList<>();
        broken.found().forEach(problem -> problems.add(problem.message()));
        problems.addAll(problems(columns, rows));
        problems.addAll(arguments.stale(rows));
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
}
