package dev.lockstep.core.selfcheck.matrix;

import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checks that any outcome tells of, and what each said; all outcomes tell of the same, except for those where nothing ran. */
final class Rows {

    private final List<Matrix.Column> columns;
    private final Map<String, Check> checks = new LinkedHashMap<>();

    Rows(List<Matrix.Column> columns) {
        this.columns = columns;
        columns.forEach(column -> checksOf(column.outcome()).forEach(check -> checks.putIfAbsent(check.id(), check)));
    }

    /** The rows, with what is argued for them. */
    List<Matrix.Row> with(Arguments arguments) {
        List<Matrix.Row> rows = new ArrayList<>();
        for (Check check : checks.values()) {
            rows.add(new Matrix.Row(
                    check.id(),
                    check.kind(),
                    check.property(),
                    cells(check),
                    alone(check),
                    arguments.argument(worth(check), check.property())));
        }
        return rows;
    }

    private List<Matrix.Cell> cells(Check check) {
        return columns.stream()
                .map(column -> cell(column.outcome(), check.id()))
                .toList();
    }

    private List<String> alone(Check check) {
        return columns.stream()
                .filter(column -> catchers(column).equals(List.of(check)))
                .map(Matrix.Column::solution)
                .toList();
    }

    private List<Check> catchers(Matrix.Column column) {
        return checks.values().stream().filter(check -> catches(column, check)).toList();
    }

    private Worth worth(Check check) {
        return Worth.of(check.kind(), cells(check), alone(check));
    }

    private static boolean catches(Matrix.Column column, Check check) {
        return cell(column.outcome(), check.id()) == Matrix.Cell.CAUGHT;
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
}
